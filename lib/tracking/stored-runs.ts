import type { DatasetInput, MetricPoint, Run, RunInfo } from "./run";
import type { Entry } from "./run-entries";

/** Of each column a list; what is at the same place of every list is one row. */
type Lists = readonly [runIds: readonly string[] | null, ...columns: (readonly unknown[])[]];

export interface StoredRuns
  extends Readonly<Record<"tags" | "params" | "metrics" | "datasets" | "models", Lists>> {
  readonly infos: readonly RunInfo[] | null;
}

/** What was read as runs, in the order of their ids. */
export function runsOf(stored: StoredRuns, ids: readonly string[]): Run[] {
  const infos = new Map((stored.infos ?? []).map((info) => [info.id, info]));
  const tags = byRun(stored.tags, entryOf);
  const params = byRun(stored.params, entryOf);
  const metrics = byRun(stored.metrics, pointOf);
  const datasets = byRun(stored.datasets, datasetOf);
  const models = byRun(stored.models, modelOf);
  return ids.flatMap((id) => {
    const info = infos.get(id);
    if (!info) return [];
    const ofRun = models.get(id) ?? [];
    return {
      info,
      tags: tags.get(id) ?? [],
      params: params.get(id) ?? [],
      metrics: metrics.get(id) ?? [],
      datasets: datasets.get(id) ?? [],
      modelInputs: ofRun.filter(({ direction }) => direction === "input").map(({ modelId }) => modelId),
      modelOutputs: ofRun
        .filter(({ direction }) => direction === "output")
        .map(({ modelId, step }) => ({ modelId, step })),
    };
  });
}

function byRun<Row extends readonly unknown[], Item>(
  [runIds, ...columns]: Lists,
  itemOf: (...row: Row) => Item,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const [place, runId] of (runIds ?? []).entries()) {
    const item = itemOf(...(columns.map((column) => column[place]) as unknown as Row));
    const group = groups.get(runId);
    if (group) group.push(item);
    else groups.set(runId, [item]);
  }
  return groups;
}

const entryOf = (key: string, value: string): Entry => ({ key, value });

const pointOf = (
  key: string,
  value: number,
  timestampMs: number,
  step: number,
  isNan: boolean,
  modelId: string | null,
  datasetName: string | null,
  datasetDigest: string | null,
): MetricPoint => ({
  key,
  value: isNan ? Number.NaN : value,
  timestampMs,
  step,
  modelId,
  datasetName,
  datasetDigest,
});

const datasetOf = (
  name: string,
  digest: string,
  sourceType: string,
  source: string,
  schema: string | null,
  profile: string | null,
  tags: Readonly<Record<string, string>>,
): DatasetInput => ({
  name,
  digest,
  sourceType,
  source,
  schema,
  profile,
  tags: Object.entries(tags).map(([key, value]) => entryOf(key, value)),
});

const modelOf = (direction: string, modelId: string, step: number) => ({ direction, modelId, step });
