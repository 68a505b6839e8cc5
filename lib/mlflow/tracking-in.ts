import type { DatasetInput } from "@/lib/tracking/run";
import type { Entry, MetricEntry } from "@/lib/tracking/run-entries";
import type { Input } from "./input";

/** Older clients name a run by another field. */
export const runIdIn = (input: Input): string => input.text("run_id", { required: true, also: "run_uuid" });

export const entryIn = (input: Input): Entry => ({
  key: input.text("key", { required: true }),
  value: input.text("value"),
});

export const entriesIn = (input: Input, name: string): readonly Entry[] => input.list(name).map(entryIn);

export function metricIn(input: Input): MetricEntry {
  return {
    key: input.text("key", { required: true }),
    value: input.double("value", { required: true }),
    timestampMs: input.integer("timestamp", { required: true }),
    step: input.integer("step") ?? 0,
    ...optional("modelId", input.text("model_id")),
    ...optional("datasetName", input.text("dataset_name")),
    ...optional("datasetDigest", input.text("dataset_digest")),
  };
}

export function datasetIn(input: Input): DatasetInput | null {
  const dataset = input.object("dataset");
  if (!dataset) return null;
  return {
    name: dataset.text("name", { required: true }),
    digest: dataset.text("digest", { required: true }),
    sourceType: dataset.text("source_type", { required: true }),
    source: dataset.text("source", { required: true }),
    schema: dataset.optionalText("schema") ?? null,
    profile: dataset.optionalText("profile") ?? null,
    tags: entriesIn(input, "tags"),
  };
}

const optional = <Name extends string>(name: Name, text: string) =>
  (text === "" ? {} : { [name]: text }) as { readonly [Key in Name]?: string };
