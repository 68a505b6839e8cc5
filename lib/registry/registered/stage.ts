import { MlflowError } from "@/lib/errors/mlflow-error";

export const stages = ["None", "Staging", "Production", "Archived"] as const;
export type Stage = (typeof stages)[number];

/** Stages whose versions serve somebody: another version may take the place of theirs. */
const activeStages: readonly Stage[] = ["Staging", "Production"];

export function canonicalStage(given: string): Stage {
  const stage = stages.find((name) => name.toLowerCase() === given.toLowerCase());
  if (stage) return stage;
  throw new MlflowError(
    "INVALID_PARAMETER_VALUE",
    `Invalid Model Version stage: ${given}. Value must be one of ${stages.join(", ")}.`,
  );
}

export function requireActive(stage: Stage, given: string): void {
  if (activeStages.includes(stage)) return;
  throw new MlflowError(
    "INVALID_PARAMETER_VALUE",
    `Model version transition cannot archive existing model versions because '${given}' is not an Active stage. Valid stages are ['Staging', 'Production']`,
  );
}
