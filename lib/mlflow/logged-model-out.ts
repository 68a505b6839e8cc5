import type { LoggedModel } from "@/lib/tracking/logged-model";
import { listed, metricOut } from "./tracking-out";

const given = (name: string, text: string | null): object => (text === null ? {} : { [name]: text });

export const loggedModelOut = (model: LoggedModel): object => ({
  info: {
    model_id: model.id,
    experiment_id: String(model.experimentId),
    name: model.name,
    creation_timestamp_ms: model.createdMs,
    last_updated_timestamp_ms: model.updatedMs,
    artifact_uri: model.artifactUri,
    status: model.status,
    ...given("model_type", model.modelType),
    ...given("source_run_id", model.sourceRunId),
    ...given("status_message", model.statusMessage),
    ...listed("tags", model.tags),
  },
  data: {
    ...listed("params", model.params),
    ...listed("metrics", model.metrics.map(metricOut)),
  },
});
