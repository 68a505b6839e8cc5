"use client";

import { reopenedWords } from "@/components/alert-work/work-words";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords, durationWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { StateIcon } from "@/components/verdict/state-icon";
import { formatOr } from "@/lib/charts/format";
import { formatRuleThreshold, formatRuleValue, thresholdName } from "@/lib/charts/rule-value";
import type { ListedAlert } from "@/lib/contracts/alerts";
import { alertHref } from "./alert-place";
import { memberName } from "./group-alerts";
import { MarkBox } from "./mark-box";
import { useIntoView } from "./use-into-view";
import { WorkMark } from "./work-mark";

const cell = "border-b border-line px-3 last:pr-4";

export interface RowProps {
  readonly selected: boolean;
  readonly marked: boolean;
  readonly onMark: () => void;
}

interface AlertRowProps extends RowProps {
  readonly alert: ListedAlert;
  /** One of a group: its row says only what the group's does not. */
  readonly member: boolean;
}

export const rowStyle =
  "group relative hover:bg-sunken data-marked:bg-accent-band data-selected:bg-hover data-marked:data-selected:bg-accent-band";
export const firstCell =
  "w-9 border-b border-line pl-4 group-data-selected:shadow-[inset_2px_0_0_var(--current)] align-middle";

export function AlertRow({ alert, member, selected, marked, onMark }: AlertRowProps) {
  const row = useIntoView<HTMLTableRowElement>(selected);
  const height = member ? "h-9 py-1" : "h-14 py-1.5";
  const { rule, value, threshold, work } = alert;
  const reopened = reopenedWords(work.reopened);
  return (
    <tr
      ref={row}
      data-selected={selected || undefined}
      data-marked={marked || undefined}
      className={rowStyle}
    >
      <td className={firstCell}>
        <MarkBox label={`Select ${alert.headline}, ${alert.model}`} checked={marked} onChange={onMark} />
      </td>
      <td className={`${cell} ${height} pl-1! w-full max-w-0 min-w-40`}>
        <span className={`flex gap-2 ${member ? "items-center pl-6 max-phone:pl-2" : ""}`}>
          {member ? null : <StateIcon level={alert.firing ? alert.severity : "ok"} className="mt-0.5" />}
          <span
            className={`flex min-w-0 ${member ? "items-baseline gap-3 max-phone:flex-col max-phone:gap-0" : "flex-col"}`}
          >
            <PageLink
              href={alertHref(alert.id)}
              className={`max-w-full truncate after:absolute after:inset-0 max-phone:whitespace-normal max-phone:wrap-anywhere ${member ? "" : "font-semibold"}`}
            >
              {member ? memberName(alert) : alert.headline}
            </PageLink>
            <span className="quiet max-w-full truncate" title={alert.detail}>
              {[alert.detail, reopened].filter(Boolean).join("; ")}
            </span>
            {member ? null : (
              <span className="quiet max-w-full truncate phone:hidden">
                {alert.model}, version {alert.version}
              </span>
            )}
          </span>
        </span>
      </td>
      <td className={`${cell} max-w-60 min-w-32 truncate max-phone:hidden`} title={alert.model}>
        {member ? null : (
          <>
            {alert.model}
            <span className="quiet block">version {alert.version}</span>
          </>
        )}
      </td>
      <td className={`${cell} text-right whitespace-nowrap max-tablet:hidden`}>
        {formatOr(value, (each) => formatRuleValue(rule, each))}
        {member || threshold === null ? null : (
          <span className="quiet block">
            {thresholdName(alert)} {formatRuleThreshold(rule, threshold)}
          </span>
        )}
      </td>
      <td className={`${cell} max-w-44 min-w-28 whitespace-nowrap max-phone:hidden`}>
        <WorkMark work={work} className="max-w-full" />
      </td>
      <td className={`${cell} text-right whitespace-nowrap`}>
        <Since alert={alert} member={member} />
        <WorkMark work={work} className="quiet max-w-28 justify-end phone:hidden" />
      </td>
    </tr>
  );
}

function Since({ alert, member }: { alert: ListedAlert; member: boolean }) {
  const now = useNow();
  const { openedAt, closedAt, firing } = alert;
  const length = durationWords((closedAt ? Date.parse(closedAt) : now.getTime()) - Date.parse(openedAt));
  return (
    <>
      <Instant
        at={openedAt}
        words={dayClockWords}
        className={`block ${member ? "quiet" : ""} max-phone:hidden`}
      />
      {member ? (
        <span className="quiet block phone:hidden">{length}</span>
      ) : (
        <span className="quiet block">{firing ? `for ${length}` : `fired for ${length}`}</span>
      )}
    </>
  );
}
