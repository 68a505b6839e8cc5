import { z } from "zod";
import { Instant, Name, Task } from "./common";

const text = (longest: number) => {
  const error = `must be text of 1 to ${longest} characters`;
  return z.string({ error }).min(1, error).max(longest, error);
};

const share = () => {
  const error = "must be a number from 0 to 1";
  return z.number({ error }).min(0, error).max(1, error);
};

const section = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: "must be a section with keys of its own" });

const whole = (most: number) => {
  const error = `must be a whole number from 0 to ${most}`;
  return z.int({ error }).min(0, error).max(most, error);
};

const featureNames = () =>
  z
    .array(text(200), { error: "must be a list of names, each on its own line after a dash" })
    .max(1000, "must have at most 1000 names");

const amount = (pattern: RegExp, error: string) =>
  z.union([z.string().regex(pattern, error), z.number().positive(error)], { error });

const hasPassword = (address: string) => /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:[^/@\s]+@/i.test(address);

export const EnvironmentName = z
  .string()
  .max(63)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);

export const DeploymentEnvironment = section({
  replicas: whole(1000),
  resources: section({
    memory: amount(
      /^\d+(\.\d+)?(Ki|Mi|Gi|Ti|k|M|G|T)?$/,
      "must be an amount of memory, such as 512Mi",
    ).optional(),
    cpu: amount(/^\d+(\.\d+)?m?$/, "must be an amount of CPU, such as 500m").optional(),
  }).optional(),
});
export type DeploymentEnvironment = z.infer<typeof DeploymentEnvironment>;

/** config.yaml as it is read. Only the model's name must stand in it. */
export const Configuration = section({
  mlflow: section({
    tracking_uri: text(500)
      .refine((address) => !hasPassword(address), "holds a password: it belongs in the environment, not here")
      .optional(),
    experiment_name: text(250).optional(),
  }).optional(),
  model: section({
    name: z.string({ error: "must be the model's name" }).pipe(Name),
    type: text(200).optional(),
    parameters: z
      .record(z.string(), z.unknown(), { error: "must be a section with keys of its own" })
      .optional()
      .describe("Any keys: what the model was trained with"),
  }),
  data: section({
    train_path: text(1000).optional(),
    test_path: text(1000).optional(),
    features: section({
      numerical: featureNames().optional(),
      categorical: featureNames().optional(),
    }).optional(),
  }).optional(),
  preprocessing: section({ scaler: text(200).optional(), encoder: text(200).optional() }).optional(),
  promotion: section({
    accuracy_threshold: share().optional(),
    approvals: whole(5).optional().describe("How many others must agree to a promotion"),
  }).optional(),
  deployment: z
    .record(EnvironmentName, DeploymentEnvironment, { error: "must be a section of environments" })
    .optional(),
  monitoring: section({
    drift_threshold: z
      .number({ error: "must be a number above 0 and below 1" })
      .gt(0, "must be a number above 0 and below 1")
      .lt(1, "must be a number above 0 and below 1")
      .optional()
      .describe("The level of the plain test"),
    performance_threshold: share().optional().describe("The least accuracy"),
    alert_email: z.email({ error: "must be an e-mail address" }).max(254).optional(),
  }).optional(),
});
export type Configuration = z.infer<typeof Configuration>;

export const ConfigurationProblem = z.object({
  line: z.int().describe("From 1"),
  column: z.int().describe("From 1"),
  key: z.string().describe("The path of the key, with dots"),
  reason: z.string(),
});
export type ConfigurationProblem = z.infer<typeof ConfigurationProblem>;

export const ConfigurationChange = z.object({
  key: z.string(),
  before: z.string().nullable().describe("null where it was not there"),
  after: z.string().nullable().describe("null where it is gone"),
});
export type ConfigurationChange = z.infer<typeof ConfigurationChange>;

export const ConfigurationNote = z.object({ key: z.string(), text: z.string() });
export type ConfigurationNote = z.infer<typeof ConfigurationNote>;

export const ConfigurationDifference = z.object({
  key: z.string(),
  line: z.int().nullable(),
  file: z.string().describe("What the configuration says"),
  database: z.string().describe("What holds now"),
  mends: z.enum(["apply", "never"]).describe("Whether the configuration's value can be applied again"),
});
export type ConfigurationDifference = z.infer<typeof ConfigurationDifference>;

/** The file below PLUMBLINE_CONFIG, where it is not what is stored. */
export const ConfigurationFile = z.object({
  path: z.string(),
  line: z.int().describe("The first line in which file and database differ"),
  source: z.string(),
  hash: z.string().describe("SHA-256 of its text, in hex"),
  problems: z.array(ConfigurationProblem),
});
export type ConfigurationFile = z.infer<typeof ConfigurationFile>;

/** GET /models/{name}/configuration */
export const ConfigurationAnswer = z.object({
  model: z.string(),
  task: Task,
  revision: z.int().describe("0 where nothing is stored: `source` is then a suggestion"),
  source: z.string(),
  configuration: Configuration.nullable(),
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
  drift: z.array(ConfigurationDifference).describe("What holds now and is not what the stored text says"),
  file: ConfigurationFile.nullable(),
});
export type ConfigurationAnswer = z.infer<typeof ConfigurationAnswer>;

export const ConfigurationQuery = z.object({
  format: z.enum(["json", "yaml"]).optional().describe("yaml answers the text alone"),
});

export const ConfigurationText = z.strictObject({ source: z.string().describe("The text of config.yaml") });
export type ConfigurationText = z.infer<typeof ConfigurationText>;

export const SaveConfiguration = ConfigurationText.extend({
  revision: z
    .int()
    .min(0)
    .max(1e9)
    .optional()
    .describe("The revision that it was made from; 0 for the first"),
});
export type SaveConfiguration = z.infer<typeof SaveConfiguration>;

/** PUT /models/{name}/configuration */
export const ConfigurationSaved = z.object({
  saved: z.boolean().describe("false: the text is what is stored, and nothing changed"),
  changes: z.array(ConfigurationChange).describe("What changed of the model"),
  configuration: ConfigurationAnswer,
});
export type ConfigurationSaved = z.infer<typeof ConfigurationSaved>;

/** POST /models/{name}/configuration/check */
export const ConfigurationCheck = z.object({
  problems: z.array(ConfigurationProblem),
  same: z.boolean().describe("It is the text that is stored"),
  kept: z.array(ConfigurationChange).describe("Keys whose stored value would change"),
  changes: z.array(ConfigurationChange).describe("What would change of the model"),
  notes: z.array(ConfigurationNote),
  drift: z.array(ConfigurationDifference).describe("What would not be as the text says"),
});
export type ConfigurationCheck = z.infer<typeof ConfigurationCheck>;

/** POST /models/{name}/configuration/resolution */
export const ResolveConfiguration = z.strictObject({
  choice: z
    .enum(["take_file", "keep_database", "apply_stored"])
    .describe("Store the file's text, keep what is stored beside it, or apply the stored values again"),
  revision: z.int().min(0).max(1e9).describe("The revision that was looked at"),
  file: z.string().length(64).optional().describe("The `hash` of the file that was looked at"),
});
export type ResolveConfiguration = z.infer<typeof ResolveConfiguration>;

export const RevisionsQuery = z.object({
  before: z.coerce.number().int().min(1).max(1e9).optional().describe("Revisions older than this number"),
});

/** GET /models/{name}/configuration/revisions */
export const ConfigurationRevisions = z.object({
  revisions: z
    .array(
      z.object({
        revision: z.int(),
        savedAt: Instant,
        savedBy: z.string(),
        file: z.string().nullable().describe("Where it came from, if from a file"),
        kept: z.boolean().describe("Somebody kept it beside a file that said otherwise"),
        changes: z.array(ConfigurationChange).describe("Keys that differ from the revision before"),
        source: z.string(),
      }),
    )
    .describe("The newest first, at most 20"),
  next: z.int().nullable().describe("`before` of the next page"),
});
export type ConfigurationRevisions = z.infer<typeof ConfigurationRevisions>;
