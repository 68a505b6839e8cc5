import { closedWords } from "@/components/alert-work/cause-words";
import { alertHref } from "@/components/alerts-list/alert-place";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords, durationWords } from "@/components/time/time-words";
import type { AlertAnswer } from "@/lib/contracts/alerts";
import { SideSection } from "./side-section";

/** Earlier alerts of the rule, with what they turned out to be. */
export function EarlierSection({ earlier }: { earlier: AlertAnswer["earlier"] }) {
  return (
    <SideSection id="earlier" title="Earlier times">
      {earlier.length === 0 ? (
        <p className="mt-1 text-ink-2">It has not fired before.</p>
      ) : (
        <ol className="mt-1">
          {earlier.map(({ alert, from, to, cause }) => (
            <li
              key={alert}
              className="relative flex items-center gap-3 py-0.5 hover:bg-sunken max-phone:min-h-11"
            >
              <PageLink href={alertHref(alert)} className="w-32 shrink-0 after:absolute after:inset-0">
                <Instant at={from} words={dayClockWords} />
              </PageLink>
              <span className="min-w-0 flex-1">
                {to ? `${durationWords(Date.parse(to) - Date.parse(from))}` : "fires still"}
              </span>
              <span className="quiet">{to || cause ? closedWords(cause) : ""}</span>
            </li>
          ))}
        </ol>
      )}
    </SideSection>
  );
}
