import { z } from "zod";
import { Instant, Name } from "./common";
import { PolicyPatch, PromotionPolicy } from "./promotion-policy";

/** Who did something, with the role that they had then. */
export const ActorName = z.object({
  kind: z.string(),
  id: z.string(),
  name: z.string(),
  role: z.string(),
});
export type ActorName = z.infer<typeof ActorName>;

/** Registered models may have names that monitored ones cannot: anything without a slash or colon. */
export const RegisteredName = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^/:]+$/, "must hold no slash and no colon");

export const VersionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

export const RegisteredPath = z.object({ name: RegisteredName.describe("The model's name") });
export const EnvironmentPath = z.object({ environment: Name.describe("The environment's name") });
export const ModelEnvironmentPath = RegisteredPath.extend(EnvironmentPath.shape);

/** Where a version stands nowhere, or stood once: what MLflow's clients call that is nobody's environment. */
const nowhere = ["none", "archived"];

export const NewEnvironment = z
  .strictObject({
    name: Name.refine(
      (name) => !nowhere.includes(name.toLowerCase()),
      "is what a version without an environment is called",
    ),
    position: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe("Its place in the order, from 1; the last before Production when absent."),
    policy: PolicyPatch.optional(),
  })
  .describe("An environment of the team's own.");
export type NewEnvironment = z.infer<typeof NewEnvironment>;

export const EnvironmentPatch = z.strictObject({
  position: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe("Its place in the order, from 1; the others make room."),
  policy: PolicyPatch.optional(),
});
export type EnvironmentPatch = z.infer<typeof EnvironmentPatch>;

export const EnvironmentSummary = z.object({
  name: z.string(),
  position: z.int(),
  stage: z.string().nullable().describe("The MLflow stage that shows it."),
  championAlias: z.string().nullable(),
  challengerAlias: z.string().nullable(),
  policy: PromotionPolicy,
});
export type EnvironmentSummary = z.infer<typeof EnvironmentSummary>;

export const EnvironmentsAnswer = z.object({ environments: z.array(EnvironmentSummary) });

const Standing = z.object({ version: z.int(), since: Instant });

/** What stands in an environment now, and how it gets there. */
export const ModelEnvironment = z.object({
  name: z.string(),
  position: z.int(),
  revision: z.int().describe("Grows with every change of the champion."),
  champion: Standing.nullable(),
  challenger: Standing.nullable(),
  standby: z.array(Standing).describe("Former champions that stay in the environment."),
  rollbackTo: z.array(z.int()).describe("The last champions that one step puts back."),
  policy: PromotionPolicy,
  ownPolicy: PolicyPatch.describe("What this model's policy says otherwise than the environment's."),
});
export type ModelEnvironment = z.infer<typeof ModelEnvironment>;

export const ModelEnvironmentsAnswer = z.object({
  model: z.string(),
  environments: z.array(ModelEnvironment),
});
export type ModelEnvironmentsAnswer = z.infer<typeof ModelEnvironmentsAnswer>;

export const ChallengerChoice = z
  .strictObject({ version: z.int().min(1).nullable() })
  .describe("The version that takes the challenger's slot; null empties it.");

export const HistoryQuery = z.object({
  at: Instant.optional().describe("What stood there at that instant; the whole history when absent."),
});

export const AssignmentChange = z.object({
  slot: z.string(),
  version: z.int().nullable(),
  from: z.int().nullable(),
  at: Instant,
  cause: z
    .string()
    .describe("promotion, rollback, emergency, stage, alias, serving, challenger, deletion or migration."),
  request: z.int().nullable().describe("The promotion request that holds the evidence."),
  reason: z.string(),
  actor: ActorName,
});
export type AssignmentChange = z.infer<typeof AssignmentChange>;

export const HistoryAnswer = z.object({
  model: z.string(),
  environment: z.string(),
  at: Instant,
  champion: AssignmentChange.nullable().describe("The change that brought the champion of that instant."),
  challenger: AssignmentChange.nullable(),
  changes: z.array(AssignmentChange).describe("Up to that instant, the newest first."),
});
export type HistoryAnswer = z.infer<typeof HistoryAnswer>;

export const RollbackOrder = z
  .strictObject({
    version: z.int().min(1).optional().describe("One of the last champions; the one before when absent."),
    reason: z.string().trim().min(3).max(2000),
  })
  .describe("Puts a former champion back, at once.");
export type RollbackOrder = z.infer<typeof RollbackOrder>;
