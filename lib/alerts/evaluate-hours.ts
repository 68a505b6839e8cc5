import "server-only";
import type { Pool } from "pg";
import { hourMs, type Part, part, startOfHour } from "@/lib/ingest/counters";
import { loadReference } from "@/lib/ingest/reference/load-reference";
import type { CounterKey } from "@/lib/monitor/counter-key";
import { labelsNeeded } from "@/lib/monitor/performance-against";
import { belowMinimum, performanceOf } from "@/lib/monitor/performance-of";
import { readHourBodies } from "@/lib/monitor/read-bodies";
import { readTraffic } from "@/lib/monitor/read-traffic";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { columnResults } from "./column-results";
import { datasetOfResults } from "./dataset-of-results";
import type { EvaluationResult, PerformanceResult } from "./evaluation-result";
import { readShift } from "./read-shift";
import { silenceOf } from "./silence-of";
import { type HourBodies, SlidingWindows } from "./sliding-windows";
import type { Evaluated } from "./store-evaluation";
import { surgeOf } from "./surge-of";

const weekHours = 168;
const silenceHours = 4 * weekHours + 48;

/**
 * Evaluates a version at each hour in (after, until]: its windows slide, so that a day costs little more than an hour.
 * Hours from `over` on are still under way.
 */
export async function evaluateHours(
  pool: Pool,
  model: ModelRecord,
  version: VersionRecord,
  after: number,
  until: number,
  over = until,
): Promise<Evaluated[]> {
  const reference =
    version.activeReferenceId === null ? null : await loadReference(pool, version.activeReferenceId);
  const key: CounterKey = { model, version, reference, segmentId: 0 };
  const start = after + 1 - weekHours;
  const span = { fromHour: start, toHour: until };
  const bodies = {
    scores: await hourBodies(pool, key, part.scores, span),
    features: await hourBodies(pool, key, part.features, span),
    outcomes: await hourBodies(pool, key, part.outcomes, span),
  };
  const traffic = await readTraffic(pool, key, { fromHour: after + 1 - silenceHours, toHour: until });
  const rowsOf = new Map([...traffic].map(([hour, { rows }]) => [hour, rows]));
  const firstHour = version.firstLoggedAt ? Math.floor(version.firstLoggedAt.getTime() / hourMs) : until;
  const windows = new SlidingWindows(key, bodies, start);
  const evaluations: Evaluated[] = [];
  for (let end = after + 1; end <= until; end++) {
    const began = performance.now();
    windows.moveTo(end);
    const columns = columnResults(key, windows.counts);
    const result: EvaluationResult = {
      columns,
      dataset: datasetOfResults(columns),
      performance: performanceResult(key, windows),
      silence: silenceOf(rowsOf, firstHour, end, Math.min(end, over)),
      surge: surgeOf(rowsOf, firstHour, end),
      shift: model.policy === "seed" ? await readShift(pool, key, startOfHour(end)) : null,
    };
    const durationMs = Math.round(performance.now() - began);
    const { id: modelId, policy } = model;
    evaluations.push({ modelId, versionId: version.id, at: startOfHour(end), policy, result, durationMs });
  }
  return evaluations;
}

async function hourBodies(
  pool: Pool,
  key: CounterKey,
  part: Part,
  span: { fromHour: number; toHour: number },
): Promise<HourBodies> {
  const bodies = new Map<number, Uint8Array[]>();
  for (const { hour, body } of await readHourBodies(pool, key, part, span)) {
    const ofHour = bodies.get(hour);
    if (ofHour) ofHour.push(body);
    else bodies.set(hour, [body]);
  }
  return bodies;
}

function performanceResult({ model }: CounterKey, { outcomes }: SlidingWindows): PerformanceResult | null {
  const [chosen] = performanceOf(outcomes, model);
  if (!chosen) return null;
  const { metric, label, higherIsBetter, value, interval } = chosen;
  return {
    metric,
    label,
    higherIsBetter,
    value,
    interval,
    labelled: outcomes.labelled,
    needed: labelsNeeded,
    threshold: model.performanceMinimum,
    below: belowMinimum(chosen, model, outcomes.labelled),
  };
}
