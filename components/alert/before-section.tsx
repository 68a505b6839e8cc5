import { ArrowUpFromLine, Settings2 } from "lucide-react";
import { alertHref } from "@/components/alerts-list/alert-place";
import { Icon } from "@/components/icons/icon";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { StateIcon } from "@/components/verdict/state-icon";
import type { AlertAnswer, AlertChange } from "@/lib/contracts/alerts";
import { usualLines } from "./before-words";
import { SideSection } from "./side-section";

/** What changed in the week before, and what did not: the first question of whoever looks for a cause. */
export function BeforeSection({ answer }: { answer: AlertAnswer }) {
  return (
    <SideSection id="before" title="What changed just before" note="in 7 d">
      {answer.changes.length > 0 ? (
        <ol className="mt-1 border-b border-line pb-1.5">
          {answer.changes.map((change) => (
            <li key={`${change.at} ${change.kind} ${change.alert}`} className="flex gap-2 py-1">
              <Instant
                at={change.at}
                words={dayClockWords}
                className="quiet mt-0.5 w-30 whitespace-nowrap shrink-0"
              />
              <ChangeIcon kind={change.kind} />
              <span className="min-w-0 flex-1">
                {change.alert === null ? (
                  <b className="wrap-anywhere">{change.headline}</b>
                ) : (
                  <PageLink href={alertHref(change.alert)} className="link font-semibold wrap-anywhere">
                    {change.headline}
                  </PageLink>
                )}
                {change.detail ? (
                  <span className="quiet line-clamp-2" title={change.detail}>
                    {change.detail}
                  </span>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      <ul className="mt-1.5">
        {usualLines(answer).map(({ level, words, note }) => (
          <li key={words} className="flex items-center gap-2 py-0.5">
            <StateIcon level={level} small />
            <span>{words}</span>
            <span className="quiet ml-auto text-right">{note}</span>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}

function ChangeIcon({ kind }: { kind: AlertChange["kind"] }) {
  if (kind === "alert") return <StateIcon level="warning" small className="mt-[3px]" />;
  return (
    <Icon
      of={kind === "serving" ? ArrowUpFromLine : Settings2}
      small
      className="mt-[3px] shrink-0 text-ink-2"
    />
  );
}
