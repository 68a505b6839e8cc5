import type { PairedSegment, SegmentComparison } from "@/lib/contracts/compare";
import type { SegmentDefinition } from "@/lib/contracts/model";
import {
  type ComparedModel,
  comparedValues,
  higherIsBetter,
  metricLabel,
  pairedEstimate,
  primaryMetric,
} from "./paired-metrics";
import { type PairedRows, pickRows, placesBySegment } from "./paired-rows";

type SegmentedModel = ComparedModel & { readonly segments: readonly Pick<SegmentDefinition, "column">[] };

/** The deciding metric in each kept value of each column that the model is sliced by. */
export function compareSegments(
  model: SegmentedModel,
  rows: PairedRows,
  values: ReadonlyMap<number, string>,
): SegmentComparison[] {
  const metric = primaryMetric(model);
  const higher = higherIsBetter(metric);
  return model.segments.map(({ column }, place) => {
    const compared = [...placesBySegment(rows, place)].map(([id, places]): PairedSegment => {
      const estimate = pairedEstimate(model, pickRows(rows, places), metric);
      return { value: values.get(id) ?? "", n: places.length, ...comparedValues(estimate, higher) };
    });
    compared.sort((left, right) => right.n - left.n || left.value.localeCompare(right.value));
    return { column, metric, label: metricLabel(metric, model), higherIsBetter: higher, values: compared };
  });
}
