import { Sparkline } from "@/components/sparkline/sparkline";
import type { FleetEntry } from "@/lib/contracts/model";
import { type FleetRange, latestPerformance } from "./fleet-state";
import { formatMeasure } from "./format-measure";

export function FleetPerformance({ model, range }: { model: FleetEntry; range: FleetRange }) {
  const { label, value, minimum, below, note, series } = model.performance;
  const shown = value === null ? "—" : formatMeasure(value);
  return (
    <span className="inline-flex items-center gap-3">
      <span className="flex min-w-21 flex-col">
        <span>
          {label} <b className={below ? "text-danger" : ""}>{shown}</b>
        </span>
        <span className="quiet">{note}</span>
      </span>
      <span className="max-tablet:hidden @max-[990px]:hidden">
        <Sparkline
          values={latestPerformance(series, range)}
          threshold={minimum}
          broken={below}
          label={`${label} over the range, ${shown} now`}
        />
      </span>
    </span>
  );
}
