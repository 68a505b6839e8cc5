import { createFeatureSweep } from "@/lib/demo/features";
import { type Flights, firstDepartureFrom } from "@/lib/demo/flights";
import type { ModelArtifact } from "@/lib/demo/model-artifact";
import { createScorer } from "@/lib/demo/score";
import { areaUnderCurve } from "./area-under-curve";

export interface MonthReport {
  readonly month: string;
  readonly flights: number;
  readonly lateShare: number;
  /** Area under the ROC curve, per version. */
  readonly areas: readonly number[];
  readonly meanScores: readonly number[];
}

/** How well each version ranks the flights of each calendar month of 2001, all of them. */
export function reportVersions(
  flights: Flights,
  versions: readonly ModelArtifact[],
  from: number,
): MonthReport[] {
  const scorers = versions.map(createScorer);
  const sweep = createFeatureSweep(flights);
  const reports: MonthReport[] = [];
  const monthOf = (index: number) =>
    new Date(flights.departure[index]! * 60_000).toISOString().slice(0, "2001-01".length);
  for (let first = firstDepartureFrom(flights, from); first < flights.count; ) {
    const month = monthOf(first);
    let last = first;
    while (last < flights.count && monthOf(last) === month) last++;
    const late = flights.late.subarray(first, last);
    const scores = scorers.map(() => new Float64Array(last - first));
    for (let index = first; index < last; index++) {
      const features = sweep.featuresOf(index);
      scorers.forEach((score, version) => {
        scores[version]![index - first] = score(features);
      });
    }
    const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;
    // The clock in UTC runs a few hours past the last evening: that is no month.
    if (last - first > 100_000)
      reports.push({
        month,
        flights: last - first,
        lateShare: mean(late),
        areas: scores.map((values) => areaUnderCurve(values, late)),
        meanScores: scores.map(mean),
      });
    first = last;
  }
  return reports;
}
