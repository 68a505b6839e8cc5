import type { LoggedModel } from "@/lib/tracking/logged-model";
import { filled } from "./filled";
import { metricOut } from "./tracking-out";

export const loggedModelOut = (model: LoggedModel): object => ({
  info: {
    model_id: model.id,
    experiment_id: String(model.experimentId),
    name: model.name,
    creation_timestamp_ms: model.createdMs,
    last_updated_timestamp_ms: model.updatedMs,
    artifact_uri: model.artifactUri,
    status: model.status,
    model_type: model.modelType ?? undefined,
    source_run_id: model.sourceRunId ?? undefined,
    status_message: model.statusMessage ?? undefined,
    tags: filled(model.tags),
  },
  data: {
    params: filled(model.params),
    metrics: filled(model.metrics.map(metricOut)),
  },
});
