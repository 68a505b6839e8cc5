import { z } from "zod";
import { isLoopback } from "./env/loopback";

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to);

const setting = <T extends z.ZodType>(schema: T, mustBe: string) => schema.meta({ mustBe });

/** Every setting a person can give, with its default. The README's table lists the same. */
export const settingsSchema = z.object({
  HOST: setting(z.string().min(1).default("127.0.0.1"), "a host name or address to listen on"),
  PORT: setting(wholeNumber(1, 65_535).default(3000), "a port number from 1 to 65535"),
  PLUMBLINE_HOME: setting(z.string().min(1).default(".plumbline"), "a folder"),
  DATABASE_URL: setting(
    z
      .string()
      .refine((text) => /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text))
      .optional(),
    "the address of a PostgreSQL database, as in postgresql://user:password@host:5432/name",
  ),
  PLUMBLINE_DATABASE_CONNECTIONS: setting(wholeNumber(2, 1000).default(10), "a number from 2 to 1000"),
  PLUMBLINE_WEB_PROCESSES: setting(wholeNumber(1, 64).optional(), "a number of processes from 1 to 64"),
  PLUMBLINE_DEMO: setting(z.enum(["on", "off"]).default("on"), "on or off"),
  PLUMBLINE_AUTH: setting(z.enum(["on", "off"]).default("on"), "on or off"),
  PLUMBLINE_AUTH_SECRET: setting(z.string().min(32).optional(), "a secret of at least 32 characters"),
  PLUMBLINE_SETUP_TOKEN: setting(z.string().min(16).optional(), "a token of at least 16 characters"),
  PLUMBLINE_PUBLIC_URL: setting(
    z
      .string()
      .regex(/^https?:\/\/[^/]/)
      .optional(),
    "the address that people open, as in https://plumbline.example.org",
  ),
  ADMIN_EMAIL: setting(z.email().optional(), "an e-mail address"),
  ADMIN_PASSWORD: setting(z.string().min(12).max(128).optional(), "a password of 12 to 128 characters"),
  OIDC_DISCOVERY_URL: setting(
    z
      .string()
      .regex(/^https?:\/\/[^/]/)
      .optional(),
    "the address of the identity provider's openid-configuration",
  ),
  OIDC_CLIENT_ID: setting(z.string().min(1).optional(), "the id of this client at the identity provider"),
  OIDC_CLIENT_SECRET: setting(
    z.string().min(1).optional(),
    "the secret of this client at the identity provider",
  ),
  OIDC_NAME: setting(z.string().min(1).default("Single sign-on"), "what the sign-in button says"),
  PLUMBLINE_CONFIG: setting(z.string().min(1).optional(), "a folder of YAML files, or one such file"),
  PLUMBLINE_KEY: setting(z.string().min(16).optional(), "a secret of at least 16 characters"),
  PLUMBLINE_RETENTION_DAYS: setting(wholeNumber(8, 3650).default(90), "a number of days from 8 to 3650"),
  PLUMBLINE_WEBHOOK_SECRET: setting(
    z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/)
      .optional(),
    "whsec_ and at least 24 bytes in base64",
  ),
  PLUMBLINE_WEBHOOK_HOSTS: setting(z.string().min(1).optional(), "hosts with commas between them"),
  SMTP_URL: setting(
    z
      .string()
      .refine((text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text))
      .optional(),
    "the address of a mail server, as in smtps://user:password@mail.example.org",
  ),
  SMTP_FROM: setting(z.string().regex(/@/).optional(), "the sender's e-mail address"),
  S3_ENDPOINT: setting(
    z
      .string()
      .regex(/^https?:\/\/[^/]/)
      .optional(),
    "the address of an S3-compatible store, as in https://s3.eu-west-1.amazonaws.com",
  ),
  S3_BUCKET: setting(z.string().min(1).optional(), "the name of a bucket"),
  S3_REGION: setting(z.string().min(1).default("us-east-1"), "the name of a region"),
  AWS_ACCESS_KEY_ID: setting(z.string().min(1).optional(), "the id of an access key"),
  AWS_SECRET_ACCESS_KEY: setting(z.string().min(1).optional(), "the secret of an access key"),
  PLUMBLINE_MINIMUM_FREE_MB: setting(wholeNumber(1, 1e9).default(500), "a number of megabytes"),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Env = Settings & { readonly DATABASE_URL: string };

export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable is one that is not set, as in `PORT= npm start` or a compose file with a gap.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return requireSound(parsed.data);
  throw new SettingsError(
    parsed.error.issues.map((issue) => describeProblem(String(issue.path[0]))).join(" "),
  );
}

/** Which settings only make sense together: a store or a provider that is half described must not be left out. */
const wholes: readonly (readonly [keyof Settings, readonly (keyof Settings)[]])[] = [
  ["S3_ENDPOINT", ["S3_BUCKET", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]],
  ["OIDC_DISCOVERY_URL", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]],
  ["ADMIN_EMAIL", ["ADMIN_PASSWORD"]],
  ["SMTP_URL", ["SMTP_FROM"]],
];

function requireSound(settings: Settings): Settings {
  for (const [name, needed] of wholes) {
    const missing =
      settings[name] === undefined ? [] : needed.filter((other) => settings[other] === undefined);
    if (missing.length > 0) {
      throw new SettingsError(`${name} is set, and ${missing.join(" and ")} must be set beside it.`);
    }
  }
  if (settings.PLUMBLINE_AUTH === "off" && !isLoopback(settings.HOST)) {
    throw new SettingsError(
      `PLUMBLINE_AUTH=off lets everyone do everything, so it is for loopback only, not for HOST=${settings.HOST}.`,
    );
  }
  return settings;
}

function describeProblem(name: string): string {
  const schema = settingsSchema.shape[name as keyof Settings];
  return `${name} must be ${schema.meta()?.mustBe}.`;
}

let parsedEnv: Env | undefined;

/** The settings of this process: the web server, the worker and scripts all know their database. */
export function env(): Env {
  parsedEnv ??= requireDatabase(parseSettings(process.env));
  return parsedEnv;
}

function requireDatabase(settings: Settings): Env {
  const { DATABASE_URL } = settings;
  if (DATABASE_URL) return { ...settings, DATABASE_URL };
  throw new SettingsError("DATABASE_URL is not set: npm start brings its own database and sets it.");
}

/** The address that people open, without a slash at its end: links in what is sent out begin with it. */
export function ownAddress(): string {
  const { PLUMBLINE_PUBLIC_URL, PORT } = env();
  const address = PLUMBLINE_PUBLIC_URL ?? process.env.PLUMBLINE_URL ?? `http://127.0.0.1:${PORT}`;
  return address.replace(/\/+$/, "");
}
