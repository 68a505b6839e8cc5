import { ArrowDown, ArrowUp, Minus, Trophy } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import type { MetricRow, ParamRow } from "@/lib/charts/compared-rows";
import { unknown } from "@/lib/charts/format";
import { formatMetricValue } from "@/lib/charts/metric-value";

const heading = "sticky left-0 z-10 h-8 border-b border-line px-4 text-ink-2 max-phone:max-w-40";
const cell = "h-8 border-b border-line px-2.5 text-right last:pr-4";

const directions = {
  higher: { icon: ArrowUp, words: "higher is better" },
  lower: { icon: ArrowDown, words: "lower is better" },
} as const;

/** A metric of every run; a click on its arrow says which way is better. */
export function MetricCells({ row, onTurn }: { row: MetricRow; onTurn: () => void }) {
  const way = row.direction ? directions[row.direction] : { icon: Minus, words: "no direction is known" };
  const next = row.direction === "higher" ? "lower" : "higher";
  return (
    <tr>
      <th scope="row" className={`${heading} bg-bg`}>
        <span className="flex items-center gap-1.5">
          <span className="min-w-0 truncate">{row.key}</span>
          <button
            type="button"
            aria-label={`${row.key}: ${way.words}; make ${next} better`}
            title={`${way.words}; click to make ${next} better`}
            className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink max-phone:size-11"
            onClick={onTurn}
          >
            <Icon of={way.icon} small />
          </button>
        </span>
      </th>
      {row.values.map((value, place) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place
          key={place}
          className={`${cell} whitespace-nowrap ${row.best[place] ? "font-semibold text-accent" : ""}`}
        >
          <span className="inline-flex items-center gap-1.5">
            {row.best[place] ? (
              <>
                <Icon of={Trophy} small />
                <span className="sr-only">best:</span>
              </>
            ) : null}
            {value === null ? unknown : formatMetricValue(value)}
          </span>
        </td>
      ))}
    </tr>
  );
}

/** A param of every run; one that differs is marked and tinted. */
export function ParamCells({ row }: { row: ParamRow }) {
  return (
    <tr className={row.differs ? "bg-warning-soft" : ""}>
      <th scope="row" className={`${heading} ${row.differs ? "bg-warning-soft" : "bg-bg"}`}>
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="min-w-0 break-words">{row.key}</span>
          {row.differs ? <span className="text-quiet whitespace-nowrap text-warning">≠ differs</span> : null}
        </span>
      </th>
      {row.values.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place
        <td key={place} className={`${cell} max-w-64 break-words ${row.differs ? "" : "text-ink-3"}`}>
          {value === null ? unknown : <span className="line-clamp-3">{value}</span>}
        </td>
      ))}
    </tr>
  );
}
