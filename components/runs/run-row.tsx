"use client";

import { memo, useEffect, useRef } from "react";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { unknown } from "@/lib/charts/format";
import { formatMetricValue } from "@/lib/charts/metric-value";
import { statusWord } from "@/lib/charts/run-words";
import type { RunSummary } from "@/lib/contracts/runs";
import { type RunColumn, valueOfColumn } from "./run-columns";
import { RunDuration } from "./run-duration";
import { RunStatusMark } from "./run-status-mark";
import { runHref } from "./runs-state";

const cell = "h-9 border-b border-line px-2.5 py-1 last:pr-4 whitespace-nowrap max-phone:h-14";

interface RunRowProps {
  readonly run: RunSummary;
  readonly columns: readonly RunColumn[];
  readonly withExperiment: boolean;
  /** The keys are on it. */
  readonly cursor: boolean;
  readonly marked: boolean;
  readonly onMark: (id: string) => void;
}

export const RunRow = memo(function RunRow(props: RunRowProps) {
  const { run, columns, withExperiment, cursor, marked, onMark } = props;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (cursor) row.current?.scrollIntoView({ block: "nearest" });
  }, [cursor]);
  return (
    <tr
      ref={row}
      data-selected={cursor || undefined}
      data-marked={marked || undefined}
      className="group relative hover:bg-sunken data-marked:bg-accent-band data-selected:bg-hover"
    >
      <td className="h-9 border-b border-line pl-4 group-data-selected:shadow-[inset_2px_0_0_var(--current)]">
        <label className="relative z-10 -my-1 -ml-2 flex size-8 items-center justify-center max-phone:size-11">
          <input
            type="checkbox"
            aria-label={`Mark ${run.name}`}
            checked={marked}
            className="size-4 accent-(--current)"
            onChange={() => onMark(run.id)}
          />
        </label>
      </td>
      <td className={`${cell} w-full max-w-0 min-w-40`}>
        <PageLink
          href={runHref(run.id)}
          className="block truncate font-semibold after:absolute after:inset-0"
        >
          {run.name}
        </PageLink>
        <span className="quiet flex items-center gap-1.5 phone:hidden">
          <RunStatusMark status={run.status} small />
          {statusWord[run.status]} <RunDuration run={run} />
        </span>
      </td>
      {withExperiment ? (
        <td className={`${cell} max-w-48 truncate text-ink-2 max-tablet:hidden`}>{run.experiment.name}</td>
      ) : null}
      <td className={`${cell} max-phone:hidden`}>
        <span className="flex items-center gap-1.5">
          <RunStatusMark status={run.status} small />
          {statusWord[run.status]}
        </span>
      </td>
      <td className={`${cell} max-phone:hidden`}>
        {run.startedAt ? <Instant at={run.startedAt} words={dayClockWords} /> : unknown}
      </td>
      <td className={`${cell} text-right max-phone:hidden`}>
        <RunDuration run={run} />
      </td>
      <td className={`${cell} max-w-32 truncate text-ink-2 max-desk:hidden`}>{run.user || unknown}</td>
      {columns.map((column, index) => (
        <td
          key={column.field}
          className={`${cell} max-w-48 truncate ${column.kind === "metrics" ? "text-right" : "text-ink-2"} ${index === 0 ? "" : "max-phone:hidden"}`}
        >
          {valueText(run, column)}
        </td>
      ))}
    </tr>
  );
});

function valueText(run: RunSummary, column: RunColumn): string {
  const value = valueOfColumn(run, column);
  if (value === null) return unknown;
  return column.kind === "params" ? String(value) : formatMetricValue(value as number);
}
