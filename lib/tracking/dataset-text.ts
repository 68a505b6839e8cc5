import { requireLength } from "./length";
import type { DatasetInput } from "./run";

/** Refuses a dataset that is longer than its fields. */
export function requireDataset({ name, digest, source, schema, profile, tags }: DatasetInput): void {
  requireLength("name", 500, name);
  requireLength("digest", 36, digest);
  requireLength("source", 65_535, source);
  requireLength("schema", 1_048_575, schema ?? "");
  requireLength("profile", 16_777_215, profile ?? "");
  for (const { key, value } of tags) {
    requireLength("key", 255, key);
    requireLength("value", 500, value);
  }
}
