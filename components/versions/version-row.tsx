"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/controls/button";
import { runHref } from "@/components/runs/runs-state";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { formatCount, unknown } from "@/lib/charts/format";
import { formatMetricValue } from "@/lib/charts/metric-value";
import type { RegistryVersion } from "@/lib/contracts/versions";
import type { MetricColumn } from "./metric-columns";
import { VersionChips } from "./version-chips";
import { versionHref } from "./version-href";

const cell = "h-12 border-b border-line px-3 py-1 first:pl-4 last:pr-4";

interface VersionRowProps {
  readonly model: string;
  readonly version: RegistryVersion;
  readonly columns: readonly MetricColumn[];
  readonly selected: boolean;
  /** null where nothing can be asked. */
  readonly onAsk: (() => void) | null;
}

export function VersionRow({ model, version, columns, selected, onAsk }: VersionRowProps) {
  const { version: number, description, run, createdAt, createdBy, monitored, metrics } = version;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <tr
      ref={row}
      data-selected={selected || undefined}
      className="group hover:bg-sunken data-selected:bg-hover"
    >
      <td className={`${cell} group-data-selected:shadow-[inset_2px_0_0_var(--current)]`}>
        <PageLink
          href={versionHref(model, number)}
          className="inline-flex min-h-6 items-center font-semibold whitespace-nowrap hover:underline max-phone:min-h-11"
        >
          Version {number}
        </PageLink>
        {description ? <span className="quiet line-clamp-2 wrap-anywhere">{description}</span> : null}
        <span className="mt-1 block phone:hidden">
          <VersionChips version={version} />
        </span>
      </td>
      <td className={`${cell} max-phone:hidden`}>
        <VersionChips version={version} />
      </td>
      {columns.map(({ key, best }, index) => {
        const value = metrics[key];
        return (
          <td
            key={key}
            className={`${cell} text-right whitespace-nowrap ${index === 0 ? "" : "max-tablet:hidden"} ${value !== undefined && value === best ? "font-semibold" : ""}`}
          >
            {value === undefined ? unknown : formatMetricValue(value)}
            {value !== undefined && value === best ? <span className="sr-only"> best</span> : null}
          </td>
        );
      })}
      <td className={`${cell} max-w-40 max-tablet:hidden`}>
        {run ? (
          <PageLink href={runHref(run.id)} className="link block truncate">
            {run.name}
          </PageLink>
        ) : (
          <span className="text-ink-3">no run</span>
        )}
      </td>
      <td className={`${cell} whitespace-nowrap max-phone:hidden`}>
        {createdBy || unknown}
        <span className="quiet block">
          <Instant at={createdAt} words={dayClockWords} />
        </span>
      </td>
      <td className={`${cell} text-right max-tablet:hidden`}>
        {monitored ? (
          monitored.alerts > 0 ? (
            <PageLink href={`/alerts?${new URLSearchParams({ model })}`} className="link text-danger">
              {formatCount(monitored.alerts)}
            </PageLink>
          ) : (
            "0"
          )
        ) : (
          <span className="text-ink-3">not logged</span>
        )}
      </td>
      <td className={`${cell} text-right`}>
        {onAsk ? (
          <Button onClick={onAsk} aria-label={`Ask for promotion of version ${number}`}>
            <span className="max-phone:hidden">Ask for promotion</span>
            <span className="phone:hidden">Ask</span>
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
