import type { Experiment } from "@/lib/tracking/experiment";
import type { MetricPoint, Run, RunInfo } from "@/lib/tracking/run";
import type { Entry } from "@/lib/tracking/run-entries";
import { doubleOut } from "./input-number";

/** A list as a field; an empty one is left out. */
export const listed = <T>(name: string, items: readonly T[]): Readonly<Record<string, readonly T[]>> =>
  items.length === 0 ? {} : { [name]: items };

export const experimentOut = (experiment: Experiment): object => ({
  experiment_id: String(experiment.id),
  name: experiment.name,
  artifact_location: experiment.artifactLocation,
  lifecycle_stage: experiment.stage,
  last_update_time: experiment.updatedMs,
  creation_time: experiment.createdMs,
  ...listed("tags", experiment.tags),
});

export const runInfoOut = (info: RunInfo): object => ({
  run_id: info.id,
  run_uuid: info.id,
  run_name: info.name,
  experiment_id: String(info.experimentId),
  user_id: info.userId,
  status: info.status,
  start_time: info.startMs,
  ...(info.endMs === null ? {} : { end_time: info.endMs }),
  artifact_uri: info.artifactUri,
  lifecycle_stage: info.stage,
});

export const metricOut = (point: MetricPoint): object => ({
  key: point.key,
  value: doubleOut(point.value),
  timestamp: point.timestampMs,
  step: point.step,
  ...(point.modelId ? { model_id: point.modelId } : {}),
  ...(point.datasetName ? { dataset_name: point.datasetName } : {}),
  ...(point.datasetDigest ? { dataset_digest: point.datasetDigest } : {}),
  ...(point.runId ? { run_id: point.runId } : {}),
});

export const runOut = (run: Run): object => ({
  info: runInfoOut(run.info),
  data: {
    ...listed("metrics", run.metrics.map(metricOut)),
    ...listed("params", run.params),
    ...listed("tags", run.tags),
  },
  inputs: {
    ...listed("dataset_inputs", run.datasets.map(datasetOut)),
    ...listed(
      "model_inputs",
      run.modelInputs.map((modelId) => ({ model_id: modelId })),
    ),
  },
  outputs: listed(
    "model_outputs",
    run.modelOutputs.map(({ modelId, step }) => ({ model_id: modelId, step })),
  ),
});

function datasetOut({ tags, sourceType, schema, profile, ...dataset }: Run["datasets"][number]): object {
  return {
    ...listed("tags", tags as readonly Entry[]),
    dataset: {
      ...dataset,
      source_type: sourceType,
      ...(schema === null ? {} : { schema }),
      ...(profile === null ? {} : { profile }),
    },
  };
}
