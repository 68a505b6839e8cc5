import "server-only";
import type { Pool } from "pg";
import type { PairedComparison, PairedMetric } from "@/lib/contracts/compare";
import { readSegmentIds, type SegmentIds } from "@/lib/ingest/segment-values";
import { segmentIdOf } from "@/lib/monitor/segment-id";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { compareSegments } from "./compare-segments";
import { pairedMetrics, primaryMetric } from "./paired-metrics";
import { readPairs } from "./read-pairs";
import { scoreBins } from "./score-bins";

/** Labelled pairs below which nothing is compared. */
export const pairsNeeded = 200;

/** Pairs that are read at most: 40 bytes of memory each. */
export const mostPairs = 2_000_000;

export interface PairedInput {
  readonly champion: VersionRecord;
  readonly challenger: VersionRecord;
  /** The window [from, to), by the time of each version's own prediction. */
  readonly from: Date;
  readonly to: Date;
  /** One slice, as COLUMN:VALUE, of the champion's rows. */
  readonly segment?: string | null;
  /** Labelled pairs below which nothing is compared; {@link pairsNeeded} when absent. */
  readonly needed?: number;
  readonly most?: number;
}

/**
 * Two versions on the rows that both predicted and that have a label: every metric with the interval of the difference, in
 * all and by segment. A label that was corrected counts as it is now.
 */
export async function comparePaired(
  pool: Pool,
  model: ModelRecord,
  input: PairedInput,
): Promise<PairedComparison> {
  const { champion, challenger, from, to, segment = null, needed = pairsNeeded, most = mostPairs } = input;
  const ids: SegmentIds = model.segments.length > 0 ? await readSegmentIds(pool, model.id) : new Map();
  const segmentId = segment === null ? 0 : segmentIdOf(model, ids, segment);
  const { rows, ...counts } = await readPairs(pool, {
    model,
    champion,
    challenger,
    from,
    to,
    segmentId,
    most,
  });
  const enough = rows.size >= needed;
  const { metrics, disagreement, calibration } = pairedMetrics(model, rows);
  const tooFew = `${rows.size} of ${needed} rows that both predicted and that have a label`;
  return {
    champion: champion.name,
    challenger: challenger.name,
    from: from.toISOString(),
    to: to.toISOString(),
    segment,
    rows: rows.size,
    needed,
    ...counts,
    threshold: model.task === "binary" ? model.decisionThreshold : null,
    primary: primaryMetric(model),
    metrics: enough ? metrics : metrics.map((metric) => withheld(metric, tooFew)),
    disagreement: enough ? disagreement : null,
    segments: enough ? compareSegments(model, rows, valuesOf(ids)) : [],
    scores:
      enough && model.task !== "multiclass"
        ? scoreBins(rows.champion, rows.challenger, model.task === "binary")
        : null,
    calibration: enough ? calibration : null,
  };
}

/** Figures of too few rows mislead: they are not told. */
const withheld = (metric: PairedMetric, reason: string): PairedMetric => ({
  ...metric,
  champion: null,
  challenger: null,
  difference: null,
  lower: null,
  upper: null,
  verdict: "unknown",
  reason,
});

const valuesOf = (ids: SegmentIds): Map<number, string> =>
  new Map([...ids.values()].flatMap((values) => [...values].map(([value, id]) => [id, value] as const)));
