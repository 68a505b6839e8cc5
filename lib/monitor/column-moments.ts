import type { Moments } from "@/lib/contracts/common";
import { cellQuantiles } from "./cell-quantiles";
import type { NumericSide } from "./side-counts";

/** Mean, spread and quantiles of one side; quantiles need the reference's anchors. */
export function columnMoments(side: NumericSide, anchors: Float64Array): Moments {
  const { cells, count, missing, minimum: min, maximum: max } = side;
  const rows = count + missing;
  const [p10 = null, median = null, p90 = null, p95 = null] = cellQuantiles(
    { anchors, cells, min, max },
    [0.1, 0.5, 0.9, 0.95],
  );
  const known = <T>(value: T): T | null => (count > 0 ? value : null);
  return {
    rows,
    missing,
    missingShare: rows > 0 ? missing / rows : 0,
    mean: known(side.mean),
    standardDeviation: known(side.standardDeviation),
    minimum: known(min),
    maximum: known(max),
    p10,
    median,
    p90,
    p95,
  };
}

/** The same of categories: rows and missing alone. */
export function categoryMoments({ count, missing }: { count: number; missing: number }): Moments {
  const none = { mean: null, standardDeviation: null, minimum: null, maximum: null };
  const rows = count + missing;
  const share = rows > 0 ? missing / rows : 0;
  return { rows, missing, missingShare: share, ...none, p10: null, median: null, p90: null, p95: null };
}
