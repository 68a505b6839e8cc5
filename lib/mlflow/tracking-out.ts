import type { Experiment } from "@/lib/tracking/experiment";
import type { MetricPoint, Run, RunInfo } from "@/lib/tracking/run";
import { filled } from "./filled";
import { doubleOut } from "./input-number";

export const experimentOut = (experiment: Experiment): object => ({
  experiment_id: String(experiment.id),
  name: experiment.name,
  artifact_location: experiment.artifactLocation,
  lifecycle_stage: experiment.stage,
  last_update_time: experiment.updatedMs,
  creation_time: experiment.createdMs,
  tags: filled(experiment.tags),
});

export const runInfoOut = (info: RunInfo): object => ({
  run_id: info.id,
  run_uuid: info.id,
  run_name: info.name,
  experiment_id: String(info.experimentId),
  user_id: info.userId,
  status: info.status,
  start_time: info.startMs,
  end_time: info.endMs ?? undefined,
  artifact_uri: info.artifactUri,
  lifecycle_stage: info.stage,
});

export const metricOut = (point: MetricPoint): object => ({
  key: point.key,
  value: doubleOut(point.value),
  timestamp: point.timestampMs,
  step: point.step,
  model_id: point.modelId || undefined,
  dataset_name: point.datasetName || undefined,
  dataset_digest: point.datasetDigest || undefined,
  run_id: point.runId,
});

export const runOut = (run: Run): object => ({
  info: runInfoOut(run.info),
  data: {
    metrics: filled(run.metrics.map(metricOut)),
    params: filled(run.params),
    tags: filled(run.tags),
  },
  inputs: {
    dataset_inputs: filled(run.datasets.map(datasetOut)),
    model_inputs: filled(run.modelInputs.map((modelId) => ({ model_id: modelId }))),
  },
  outputs: {
    model_outputs: filled(run.modelOutputs.map(({ modelId, step }) => ({ model_id: modelId, step }))),
  },
});

function datasetOut({ tags, sourceType, schema, profile, ...dataset }: Run["datasets"][number]): object {
  return {
    tags: filled(tags),
    dataset: {
      ...dataset,
      source_type: sourceType,
      schema: schema ?? undefined,
      profile: profile ?? undefined,
    },
  };
}
