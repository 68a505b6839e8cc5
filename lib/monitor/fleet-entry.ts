import "server-only";
import type { Context } from "@/lib/context";
import type { FleetEntry } from "@/lib/contracts/model";
import type { MetricValue } from "@/lib/contracts/performance";
import { addOutcomes, emptyOutcomes, hourOf, type Outcomes, part } from "@/lib/ingest/counters";
import { outcomeShape } from "@/lib/ingest/counters/outcome-counter";
import { loadReference } from "@/lib/ingest/reference/load-reference";
import { metricCatalogue } from "@/lib/registry/metric-catalogue";
import type { ModelRecord } from "@/lib/registry/model-record";
import type { CounterKey } from "./counter-key";
import { metricFigure } from "./figures";
import { getHealth, type HealthAnswer, shownVersion } from "./get-health";
import { type BodiesByHour, groupByHour } from "./hour-series";
import { labelsNeeded } from "./performance-against";
import { belowMinimum, performanceOf } from "./performance-of";
import { performanceSeries, rowsIn, trailingHours } from "./performance-series";
import { readHourBodies } from "./read-bodies";
import { type HourTraffic, readTraffic } from "./read-traffic";

const trafficHours = 72;
const sparkHours = 168;
const sparkPoints = 56;

export interface FleetRow {
  readonly entry: FleetEntry;
  readonly health: HealthAnswer;
}

/** One model of the fleet, by the version that serves. */
export async function fleetEntry(ctx: Context, model: ModelRecord): Promise<FleetRow> {
  const { pool } = ctx.db;
  const version = shownVersion(model);
  const toHour = hourOf(ctx.now.getTime()) + 1;
  const health = await getHealth(ctx.db, model);
  const features = model.columns.filter(({ role }) => role === "feature").length;
  const key = version && {
    model,
    version,
    reference:
      version.activeReferenceId === null ? null : await loadReference(pool, version.activeReferenceId),
    segmentId: 0,
  };
  const span = { fromHour: toHour - sparkHours - trailingHours, toHour };
  const [traffic, bodies, dataset] = key
    ? await Promise.all([
        readTraffic(pool, key, span),
        readHourBodies(pool, key, part.outcomes, span),
        newestDataset(ctx, key),
      ])
    : [new Map<number, HourTraffic>(), [], null];
  const entry: FleetEntry = {
    name: model.name,
    task: model.task,
    description: model.description,
    servingVersion: model.versions.find(({ id }) => id === model.servingVersionId)?.name ?? null,
    group: health.group,
    health: health.health,
    drifted: dataset && dataset.tested > 0 ? dataset.drifted : null,
    tested: dataset?.tested ?? 0,
    blind: dataset?.blind ?? 0,
    features,
    performance: performanceEntry(model, key, groupByHour(bodies), traffic, toHour, health.measured),
    predictions24h: rowsIn(traffic, { fromHour: toHour - 24, toHour }),
    lastPredictionAt: health.lastPredictionAt?.toISOString() ?? null,
    traffic: Array.from(
      { length: trafficHours },
      (_, at) => traffic.get(toHour - trafficHours + at)?.rows ?? 0,
    ),
    openAlerts: health.openAlerts,
    demonstration: model.demonstration !== null,
  };
  return { entry, health };
}

async function newestDataset({ db }: Context, { model, version }: CounterKey) {
  const { rows } = await db.pool.query<{ drifted: number; tested: number; blind: number }>({
    name: "newest-dataset",
    text: `
      SELECT (result #> '{dataset,drifted}')::int AS drifted, (result #> '{dataset,tested}')::int AS tested,
        (result #> '{dataset,blind}')::int AS blind
      FROM evaluation WHERE model_id = $1 AND version_id = $2 ORDER BY at DESC LIMIT 1`,
    values: [model.id, version.id],
  });
  return rows[0] ?? null;
}

function performanceEntry(
  model: ModelRecord,
  key: CounterKey | null,
  bodies: BodiesByHour,
  traffic: ReadonlyMap<number, HourTraffic>,
  toHour: number,
  measured: number | null,
): FleetEntry["performance"] {
  const { label, higherIsBetter } = metricCatalogue[model.performanceMetric];
  const minimum = model.performanceMinimum;
  const common = { label, minimum, higherIsBetter };
  if (!key) return { ...common, value: null, below: false, note: "no labels yet", series: [] };
  const outcomes = outcomesOfDay(key, bodies, toHour);
  const metric = performanceOf(outcomes, model)[0];
  const enough = outcomes.labelled >= labelsNeeded;
  const range = { fromHour: toHour - sparkHours, toHour };
  return {
    ...common,
    // While its alert fires, the row has one value: the one that the alert is about.
    value: measured ?? (enough ? (metric?.value ?? null) : null),
    below: measured !== null || (metric ? belowMinimum(metric, model, outcomes.labelled) : false),
    note: noteOf(metric, minimum, outcomes.labelled),
    series: performanceSeries(key, bodies, traffic, range, sparkPoints).map(({ value, labelled }) =>
      labelled >= labelsNeeded ? value : null,
    ),
  };
}

function outcomesOfDay({ model, reference }: CounterKey, bodies: BodiesByHour, toHour: number): Outcomes {
  const outcomes = emptyOutcomes(outcomeShape(model, reference));
  for (let hour = toHour - trailingHours; hour < toHour; hour++) {
    for (const { body } of bodies.get(hour) ?? []) addOutcomes(body, outcomes);
  }
  return outcomes;
}

function noteOf(metric: MetricValue | undefined, minimum: number | null, labelled: number): string {
  if (labelled === 0) return "no labels yet";
  if (labelled < labelsNeeded) return "too few labels";
  if (minimum === null) return "no threshold";
  return `${metric?.higherIsBetter === false ? "max" : "min"} ${metricFigure(minimum)}`;
}
