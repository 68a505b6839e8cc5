import { MlflowError } from "@/lib/errors/mlflow-error";
import { requireKey } from "./key-text";
import { requireLength } from "./length";
import type { Entry } from "./run-entries";

export const requireExperimentName = (name: string): void => requireLength("name", 500, name);

export function requireExperimentTag({ key, value }: Entry): void {
  requireKey(key, "key");
  requireLength("key", 250, key);
  requireLength("value", 5000, value);
}

export const nameTaken = (name: string): MlflowError =>
  new MlflowError(
    "RESOURCE_ALREADY_EXISTS",
    `Experiment(name=${name}) already exists. A deleted experiment keeps its name: restore it, or choose another.`,
  );
