import type { DatasetInput, MetricPoint, Run, RunInfo } from "./run";
import type { Entry } from "./run-entries";

/** Of each column a list; what is at the same place of every list is one row. Without rows each is null. */
type Lists<Row extends readonly unknown[]> = {
  readonly [Column in keyof Row]: readonly Row[Column][] | null;
};

type InfoRow = readonly [
  id: string,
  name: string,
  experimentId: number,
  userId: string,
  status: string,
  startMs: number,
  endMs: number | null,
  artifactUri: string,
  stage: string,
];
type EntryRow = readonly [key: string, value: string];
type PointRow = readonly [
  key: string,
  /** What JSON has no number for comes as text. */
  value: number | string,
  timestampMs: number,
  step: number,
  linked: readonly [modelId: string | null, datasetName: string | null, datasetDigest: string | null] | null,
];
type DatasetRow = readonly [
  name: string,
  digest: string,
  sourceType: string,
  source: string,
  schema: string | null,
  profile: string | null,
  tags: Readonly<Record<string, string>>,
];
type ModelRow = readonly [direction: "input" | "output", modelId: string, step: number];

type OfRun<Row extends readonly unknown[]> = Lists<readonly [runId: string, ...row: Row]>;

export interface StoredRuns {
  readonly infos: Lists<InfoRow>;
  readonly tags: OfRun<EntryRow>;
  readonly params: OfRun<EntryRow>;
  readonly metrics: OfRun<PointRow>;
  readonly datasets: OfRun<DatasetRow>;
  readonly models: OfRun<ModelRow>;
}

/** What was read as runs, in its order. */
export function runsOf(stored: StoredRuns | undefined): Run[] {
  if (!stored) return [];
  const tags = byRun(stored.tags, entryOf);
  const params = byRun(stored.params, entryOf);
  const metrics = byRun(stored.metrics, pointOf);
  const datasets = byRun(stored.datasets, datasetOf);
  const models = byRun(stored.models, modelOf);
  return itemsOf(stored.infos, infoOf).map((info) => {
    const ofRun = models.get(info.id) ?? [];
    return {
      info,
      tags: tags.get(info.id) ?? [],
      params: params.get(info.id) ?? [],
      metrics: metrics.get(info.id) ?? [],
      datasets: datasets.get(info.id) ?? [],
      modelInputs: ofRun.filter(({ direction }) => direction === "input").map(({ modelId }) => modelId),
      modelOutputs: ofRun
        .filter(({ direction }) => direction === "output")
        .map(({ modelId, step }) => ({ modelId, step })),
    };
  });
}

function byRun<Row extends readonly unknown[], Item>(
  [runIds, ...columns]: OfRun<Row>,
  itemOf: (...row: Row) => Item,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  const items = itemsOf(columns as unknown as Lists<Row>, itemOf);
  for (const [place, runId] of (runIds ?? []).entries()) {
    const item = items[place] as Item;
    const group = groups.get(runId);
    if (group) group.push(item);
    else groups.set(runId, [item]);
  }
  return groups;
}

const itemsOf = <Row extends readonly unknown[], Item>(
  columns: Lists<Row>,
  itemOf: (...row: Row) => Item,
): Item[] =>
  (columns[0] ?? []).map((_, place) =>
    itemOf(...(columns.map((column) => column?.[place]) as unknown as Row)),
  );

const infoOf = (
  ...[id, name, experimentId, userId, status, startMs, endMs, artifactUri, stage]: InfoRow
): RunInfo => ({
  id,
  name,
  experimentId,
  userId,
  status,
  startMs,
  endMs,
  artifactUri,
  stage,
});

const entryOf = (...[key, value]: EntryRow): Entry => ({ key, value });

const pointOf = (...[key, value, timestampMs, step, linked]: PointRow): MetricPoint => ({
  key,
  value: Number(value),
  timestampMs,
  step,
  modelId: linked?.[0] ?? null,
  datasetName: linked?.[1] ?? null,
  datasetDigest: linked?.[2] ?? null,
});

const datasetOf = (
  ...[name, digest, sourceType, source, schema, profile, tags]: DatasetRow
): DatasetInput => ({
  name,
  digest,
  sourceType,
  source,
  schema,
  profile,
  tags: Object.entries(tags).map(([key, value]) => entryOf(key, value)),
});

const modelOf = (...[direction, modelId, step]: ModelRow) => ({ direction, modelId, step });
