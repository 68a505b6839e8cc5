import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { StateIcon } from "@/components/verdict/state-icon";
import type { AlertEvent } from "@/lib/contracts/alert-work";
import type { Severity } from "@/lib/contracts/alerts";
import { eventLook } from "./event-words";
import { SideSection } from "./side-section";

interface HistorySectionProps {
  readonly events: readonly AlertEvent[];
  readonly severity: Severity;
}

/** Who did what, and what the rule did, the newest first. */
export function HistorySection({ events, severity }: HistorySectionProps) {
  const numbered = events.map((event, number) => ({ event, number })).toReversed();
  return (
    <SideSection id="history" title="History">
      <ol className="mt-1">
        {numbered.map(({ event, number }) => {
          const { words, more, level } = eventLook(event, severity);
          return (
            <li key={number} className="flex gap-2 border-t border-line py-1.5 first:border-t-0">
              <StateIcon level={level} small className="mt-[3px]" />
              <span className="min-w-0 flex-1">
                {event.actor ? <b>{event.actor} </b> : null}
                <span className={event.actor ? "text-ink-2" : ""}>{words}</span>
                {event.note ? (
                  <span className="block wrap-anywhere whitespace-pre-line">{event.note}</span>
                ) : null}
                {more ? <span className="quiet block wrap-anywhere">{more}</span> : null}
              </span>
              <Instant at={event.at} words={dayClockWords} className="quiet mt-0.5 whitespace-nowrap" />
            </li>
          );
        })}
      </ol>
    </SideSection>
  );
}
