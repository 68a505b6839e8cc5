import { defineModel } from "./definition";
import type { ModelArtifact } from "./model-artifact";

const types = { numeric: "double", categorical: "string" } as const;

/** The MLmodel file of a version: what it takes and answers, in the words that MLflow's clients read. */
export function mlmodelOf(model: ModelArtifact, runId: string): string {
  const inputs = (defineModel(0).columns ?? []).map(({ name, kind }) => ({
    type: types[kind],
    name,
    required: !mayMiss.includes(name),
  }));
  const outputs = [{ type: "double", name: "score", required: true }];
  return [
    "artifact_path: model",
    "flavors:",
    "  plumbline_demonstration:",
    `    algorithm: ${model.kind}`,
    "    data: model.json",
    `run_id: ${runId}`,
    "signature:",
    `  inputs: '${JSON.stringify(inputs)}'`,
    `  outputs: '${JSON.stringify(outputs)}'`,
    "",
  ].join("\n");
}

/** Columns that have no value at dawn, when nothing has landed yet. */
const mayMiss = ["inbound_delay_3h", "destination_delay_3h", "origin_departures_1h", "route_late_7d"];
