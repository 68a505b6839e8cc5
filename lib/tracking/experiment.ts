import type { Entry } from "./run-entries";

export interface Experiment {
  readonly id: number;
  readonly name: string;
  readonly artifactLocation: string;
  readonly stage: string;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly tags: readonly Entry[];
}

export const viewTypes = { ACTIVE_ONLY: 1, DELETED_ONLY: 2, ALL: 3 } as const;

export type ViewType = keyof typeof viewTypes;

/** The lifecycle stages that a view shows. */
export const stagesOf = (view: ViewType): readonly string[] =>
  view === "ALL" ? ["active", "deleted"] : view === "ACTIVE_ONLY" ? ["active"] : ["deleted"];
