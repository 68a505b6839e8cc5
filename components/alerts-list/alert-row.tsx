"use client";

import { useEffect, useRef } from "react";
import { formatMeasure } from "@/components/fleet/format-measure";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords, durationWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { StateIcon } from "@/components/verdict/state-icon";
import { formatOr, formatThreshold } from "@/lib/charts/format";
import type { Alert } from "@/lib/contracts/alerts";
import { alertPlace } from "./alert-filter";

const cell = "h-14 border-b border-line px-3 py-1 first:pl-4 last:pr-4";

export function AlertRow({ alert, selected }: { alert: Alert; selected: boolean }) {
  const now = useNow();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const end = alert.closedAt ? Date.parse(alert.closedAt) : now.getTime();
  return (
    <tr
      ref={row}
      data-selected={selected || undefined}
      className="group relative hover:bg-sunken data-selected:bg-hover"
    >
      <td className={`${cell} group-data-selected:shadow-[inset_2px_0_0_var(--current)]`}>
        <span className="flex gap-2">
          <StateIcon level={alert.firing ? alert.severity : "ok"} className="mt-0.5" />
          <span className="flex min-w-0 flex-col">
            <PageLink
              href={alertPlace(alert)}
              className="font-semibold wrap-anywhere after:absolute after:inset-0"
            >
              {alert.headline}
            </PageLink>
            <span className="quiet">{alert.detail}</span>
            <span className="quiet phone:hidden">
              {alert.model}, version {alert.version}, <Instant at={alert.openedAt} words={dayClockWords} />
            </span>
          </span>
        </span>
      </td>
      <td className={`${cell} max-w-60 truncate max-phone:hidden`} title={alert.model}>
        {alert.model}
        <span className="quiet block">version {alert.version}</span>
      </td>
      <td className={`${cell} text-right max-tablet:hidden`}>{formatOr(alert.value, formatMeasure)}</td>
      <td className={`${cell} text-right text-ink-3 max-tablet:hidden`}>
        {formatOr(alert.threshold, formatThreshold)}
      </td>
      <td className={`${cell} whitespace-nowrap max-phone:hidden`}>
        <Instant at={alert.openedAt} words={dayClockWords} />
      </td>
      <td className={`${cell} text-right whitespace-nowrap`}>
        {durationWords(end - Date.parse(alert.openedAt))}
        <span className="quiet block">{alert.firing ? "firing" : "closed"}</span>
      </td>
    </tr>
  );
}
