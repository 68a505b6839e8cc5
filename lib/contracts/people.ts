import { z } from "zod";
import { roles, scopes, visitorRoles } from "@/lib/contracts/roles";
import { isCommonPassword } from "./common-password";

const Instant = z.iso.datetime().describe("When, in UTC.");
const Password = z
  .string()
  .min(12)
  .max(128)
  .refine((text) => !isCommonPassword(text), "is one of the first that are tried: take another")
  .describe("12 to 128 characters, any, and not one of those that are tried first.");

export const IdPath = z.object({ id: z.string().max(100).describe("Its id.") });

export const RoleName = z.enum(roles).describe("What a person may do, from looking to everything.");
export const ScopeName = z.enum(scopes).describe("What a program may do.");

export const SessionAnswer = z
  .object({
    kind: z.enum(["anyone", "visitor", "local", "person", "key", "operator", "worker"]),
    name: z.string(),
    email: z.string().nullable(),
    role: RoleName.nullable(),
    allowed: z.array(z.string()).describe("What this caller may do."),
    people: z.boolean().describe("Whether anybody has an account here."),
    signOn: z.string().nullable().describe("The name of the identity provider, where there is one."),
  })
  .describe("Who asks, and what they may do.");

export const VisitorChoice = z
  .strictObject({ role: z.enum(visitorRoles) })
  .describe("The role in which a visitor looks at the demonstration.");

export const FirstPerson = z
  .strictObject({
    token: z.string().max(200).describe("The one-time token that the server's log shows."),
    name: z.string().trim().min(1).max(100),
    email: z.email().max(254),
    password: Password,
  })
  .describe("The first account, an admin's.");

export const SetUpAnswer = z.object({ id: z.string() }).describe("The first account.");

export const NewPerson = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(254),
    password: Password.describe("A first password, told to the person by another way."),
    role: RoleName.default("viewer"),
  })
  .describe("An account to be made.");

export const Grants = z
  .record(z.string().max(100), RoleName)
  .describe("Roles beyond their own, by the name of a model.");

export const PersonPatch = z
  .strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    role: RoleName.optional(),
    disabled: z
      .boolean()
      .optional()
      .describe("A disabled person is signed out everywhere and cannot sign in."),
    password: Password.optional().describe("A new password; every session of theirs ends."),
    grants: Grants.optional(),
  })
  .describe("What changes of a person.");

export const Person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: RoleName,
    disabled: z.boolean(),
    grants: Grants,
    createdAt: Instant,
    lastSeenAt: Instant.nullable(),
  })
  .describe("Somebody with an account.");

export const PeopleAnswer = z.object({ people: z.array(Person) }).describe("Everybody with an account.");

export const NewServiceKey = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe("What uses it."),
    scopes: z.array(ScopeName).min(1).max(scopes.length),
    expiresInDays: z.number().int().min(1).max(3650).nullable().default(365),
  })
  .describe("A credential for a program.");

export const ServiceKey = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(ScopeName),
    createdBy: z.string(),
    createdAt: Instant,
    expiresAt: Instant.nullable(),
    lastUsedAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
  })
  .describe("A program's credential, without its secret.");

export const ServiceKeySecret = z
  .object({ key: ServiceKey, secret: z.string().describe("Shown this once.") })
  .describe("A key that was just made.");

export const KeysAnswer = z.object({ keys: z.array(ServiceKey) }).describe("Every key, the newest first.");

export const AuditQuery = z.object({
  before: z.coerce.number().int().min(1).optional().describe("Events older than this number."),
  resource: z.string().max(300).optional().describe("Events of this resource alone, as in model/churn."),
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe("How many at most."),
  format: z.enum(["json", "csv"]).default("json").describe("csv answers a table."),
});

export const AuditEntry = z
  .object({
    id: z.number(),
    at: Instant,
    actorKind: z.string(),
    actorId: z.string(),
    actorName: z.string(),
    actorRole: z.string().describe("At that time."),
    action: z.string(),
    resource: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    requestId: z.string(),
    hash: z.string().describe("SHA-256 over the hash before and this event, in hex."),
  })
  .describe("Who changed what, when.");

export const AuditAnswer = z
  .object({ events: z.array(AuditEntry), next: z.number().nullable().describe("`before` of the next page.") })
  .describe("Changes, the newest first.");

export const AuditVerificationAnswer = z
  .object({ events: z.number(), brokenAt: z.number().nullable() })
  .describe("Whether the chain of hashes holds.");

export type SessionAnswer = z.infer<typeof SessionAnswer>;
export type Person = z.infer<typeof Person>;
export type PeopleAnswer = z.infer<typeof PeopleAnswer>;
export type ServiceKey = z.infer<typeof ServiceKey>;
export type ServiceKeySecret = z.infer<typeof ServiceKeySecret>;
export type KeysAnswer = z.infer<typeof KeysAnswer>;
export type AuditAnswer = z.infer<typeof AuditAnswer>;
export type AuditVerificationAnswer = z.infer<typeof AuditVerificationAnswer>;

export const OwnSession = z.object({
  id: z.string(),
  current: z.boolean().describe("The one that this request comes from."),
  createdAt: Instant.describe("When they signed in."),
  lastSeenAt: Instant,
  expiresAt: Instant,
  address: z.string().nullable(),
  browser: z.string().nullable().describe("What the browser said of itself."),
});
export type OwnSession = z.infer<typeof OwnSession>;

export const OwnSessionsAnswer = z
  .object({ sessions: z.array(OwnSession) })
  .describe("Where the caller is signed in, the last used first.");
export type OwnSessionsAnswer = z.infer<typeof OwnSessionsAnswer>;
