import { z } from "zod";
import { Instant } from "./common";
import { AssignmentChange, RegisteredName, VersionNumber } from "./environments";
import { PromotionSummary } from "./promotions";

export const VersionPath = z.object({
  name: RegisteredName.describe("The model's name"),
  version: VersionNumber.describe("The version's number"),
});

const Pair = z.object({ key: z.string(), value: z.string() });

/** A version in the registry, with where it stands and what its run measured. */
export const RegistryVersion = z.object({
  version: z.int(),
  description: z.string(),
  createdAt: Instant,
  createdBy: z.string().nullable(),
  source: z.string(),
  stage: z.string().describe("As MLflow's clients see it"),
  aliases: z.array(z.string()),
  tags: z.array(Pair),
  standings: z.array(z.object({ environment: z.string(), slot: z.string(), since: Instant })),
  run: z.object({ id: z.string(), name: z.string() }).nullable(),
  metrics: z.record(z.string(), z.number()).describe("The last value of each metric of its run"),
  monitored: z
    .object({ serving: z.boolean(), firstLoggedAt: Instant.nullable(), alerts: z.int() })
    .nullable()
    .describe("null where no predictions of it are logged"),
  artifactDigest: z.string().nullable().describe("SHA-256 over its artifacts, once they were checked"),
});
export type RegistryVersion = z.infer<typeof RegistryVersion>;

export const RegistryVersionsAnswer = z.object({
  model: z.string(),
  registered: z.boolean().describe("false where the model is monitored only"),
  versions: z.array(RegistryVersion).describe("The newest first"),
});
export type RegistryVersionsAnswer = z.infer<typeof RegistryVersionsAnswer>;

export const RegistryVersionAnswer = RegistryVersion.extend({
  params: z.array(Pair),
  datasets: z.array(z.object({ name: z.string(), digest: z.string(), context: z.string() })),
  code: z.string().nullable().describe("The commit that its run came from"),
  files: z
    .array(z.object({ path: z.string(), size: z.int().nullable() }))
    .nullable()
    .describe("At the root of its artifacts; null where they are kept elsewhere"),
  history: z.array(AssignmentChange.extend({ environment: z.string() })).describe("The newest first"),
  requests: z.array(PromotionSummary),
});
export type RegistryVersionAnswer = z.infer<typeof RegistryVersionAnswer>;

export const NewVersion = z
  .strictObject({
    source: z
      .string()
      .min(1)
      .max(1000)
      .describe("Where its bytes are: a location of this server or elsewhere."),
    run: z.string().max(100).optional().describe("The run that it comes from"),
    description: z.string().max(5000).optional(),
    tags: z.record(z.string().min(1).max(250), z.string().max(5000)).default({}),
  })
  .describe("A version registered by hand; the model is registered with its first one.");
export type NewVersion = z.infer<typeof NewVersion>;
