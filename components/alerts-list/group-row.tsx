"use client";

import { ChevronRight } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import { Instant } from "@/components/time/instant";
import { dayClockWords, durationWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { StateIcon } from "@/components/verdict/state-icon";
import { firstCell, type RowProps, rowStyle } from "./alert-row";
import { type AlertGroup, spanWords } from "./group-alerts";
import { MarkBox } from "./mark-box";
import { useIntoView } from "./use-into-view";

const cell = "h-14 border-b border-line px-3 py-1.5 last:pr-4";

interface GroupRowProps extends RowProps {
  readonly group: AlertGroup;
  readonly folded: boolean;
  readonly onFold: () => void;
}

/** What several alerts have in common; its line opens and folds them. */
export function GroupRow({ group, folded, onFold, selected, marked, onMark }: GroupRowProps) {
  const row = useIntoView<HTMLTableRowElement>(selected);
  const now = useNow();
  const { title, alerts } = group;
  const oldest = alerts.at(-1);
  const taken = alerts.filter(({ work }) => work.state !== "open").length;
  if (!oldest) return null;
  return (
    <tr
      ref={row}
      data-selected={selected || undefined}
      data-marked={marked || undefined}
      className={rowStyle}
    >
      <td className={firstCell}>
        <MarkBox label={`Select ${title}, ${oldest.model}`} checked={marked} onChange={onMark} />
      </td>
      <td className={`${cell} w-full max-w-0 min-w-40 pl-1!`}>
        <span className="flex gap-2">
          <StateIcon level={oldest.firing ? oldest.severity : "ok"} className="mt-0.5" />
          <span className="flex min-w-0 flex-col">
            <button
              type="button"
              aria-expanded={!folded}
              onClick={onFold}
              className="flex max-w-full items-center gap-1 text-left font-semibold after:absolute after:inset-0"
            >
              <span className="truncate max-phone:whitespace-normal">{title}</span>
              <Icon
                of={ChevronRight}
                small
                className={`text-ink-3 transition-transform motion-reduce:transition-none ${folded ? "" : "rotate-90"}`}
              />
            </button>
            <span className="quiet max-w-full truncate">
              <span className="phone:hidden">
                {oldest.model}, version {oldest.version},{" "}
              </span>
              {spanWords(alerts)}
            </span>
          </span>
        </span>
      </td>
      <td className={`${cell} max-w-60 min-w-32 truncate max-phone:hidden`} title={oldest.model}>
        {oldest.model}
        <span className="quiet block">version {oldest.version}</span>
      </td>
      <td className={`${cell} max-tablet:hidden`} />
      <td className={`${cell} text-ink-3 whitespace-nowrap max-phone:hidden`}>
        {taken} of {alerts.length} taken up
      </td>
      <td className={`${cell} text-right whitespace-nowrap`}>
        <Instant at={oldest.openedAt} words={dayClockWords} className="block max-phone:hidden" />
        <span className="quiet block">for {durationWords(now.getTime() - Date.parse(oldest.openedAt))}</span>
      </td>
    </tr>
  );
}
