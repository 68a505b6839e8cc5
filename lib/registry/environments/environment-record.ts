import type { PolicyPatch } from "@/lib/contracts/promotion-policy";

export interface EnvironmentRecord {
  readonly id: number;
  readonly name: string;
  readonly position: number;
  readonly stage: string | null;
  readonly championAlias: string | null;
  readonly challengerAlias: string | null;
  readonly policy: PolicyPatch;
}

/** The stage of the environment whose champion serves. */
export const servingStage = "Production";

export const environmentColumns = `e.id, e.name, e.position, e.stage, e.champion_alias AS "championAlias",
  e.challenger_alias AS "challengerAlias", e.policy`;
