import { z } from "zod";
import { Instant, Name } from "./common";
import { ActorName, RegisteredName } from "./environments";
import { PromotionPolicy } from "./promotion-policy";

export const promotionStates = [
  "draft",
  "checking",
  "checks_failed",
  "needs_review",
  "awaiting_approval",
  "approved",
  "applying",
  "applied",
  "baking",
  "succeeded",
  "rejected",
  "cancelled",
  "expired",
  "stale",
  "failed",
  "rolled_back",
] as const;
export const PromotionState = z.enum(promotionStates);
export type PromotionState = z.infer<typeof PromotionState>;

/** States in which a request still waits for somebody or something before it is applied. */
export const openStates = [
  "draft",
  "checking",
  "checks_failed",
  "needs_review",
  "awaiting_approval",
  "approved",
] as const satisfies readonly PromotionState[];

export const isOpen = (state: PromotionState): boolean => (openStates as readonly string[]).includes(state);

export const GateOutcome = z
  .enum(["pass", "fail", "inconclusive", "error"])
  .describe("inconclusive: too little is known, which is never a pass; error: it could not be checked.");
export type GateOutcome = z.infer<typeof GateOutcome>;

export const GateResult = z.object({
  kind: z.string(),
  title: z.string().describe("What is asked, such as accuracy at least 0.8."),
  outcome: GateOutcome,
  dryRun: z.boolean().describe("Shown, but it does not block."),
  summary: z.string().describe("The answer in a few words, such as 0.762 (0.757 to 0.767)."),
  evidence: z.record(z.string(), z.unknown()).describe("The figures that decided it."),
});
export type GateResult = z.infer<typeof GateResult>;

export const PromotionPath = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

const Reason = z.string().trim().min(3, "needs a reason of at least 3 characters").max(2000);

export const NewPromotion = z
  .strictObject({
    model: RegisteredName,
    version: z.int().min(1).max(2_147_483_647),
    environment: Name,
    note: z.string().trim().max(5000).default(""),
    draft: z.boolean().default(false).describe("Kept to be finished; nobody is asked yet."),
    emergency: z
      .strictObject({
        confirm: z.string().describe("MODEL VERSION ENVIRONMENT, typed, such as flight-delay 2 Production."),
        reason: Reason,
      })
      .optional()
      .describe(
        "Applied at once, past gates and approvals; it stands out until somebody else has reviewed it.",
      ),
  })
  .describe("Asks for a version to become an environment's champion.");
export type NewPromotion = z.infer<typeof NewPromotion>;

export const Approval = z
  .strictObject({
    digest: z.string().max(100).describe("The digest of what is approved, as the request showed it."),
    reason: z.string().trim().max(2000).default("").describe("Needed where a gate is undecided."),
  })
  .describe("Approves exactly what the digest stands for.");
export type Approval = z.infer<typeof Approval>;

export const WithReason = z.strictObject({ reason: Reason }).describe("Why, kept in the history.");

export const PromotionEvent = z.object({
  id: z.int(),
  at: Instant,
  kind: z.string().describe("asked, checked, approved, rejected, commented, applied and so on."),
  state: PromotionState.describe("The state that it led to."),
  actor: ActorName,
  reason: z.string(),
  counts: z.boolean().describe("For an approval: whether it still stands for what is asked now."),
});
export type PromotionEvent = z.infer<typeof PromotionEvent>;

export const PromotionSummary = z.object({
  id: z.int(),
  model: z.string(),
  version: z.int(),
  environment: z.string(),
  kind: z.enum(["promotion", "rollback", "emergency"]),
  state: PromotionState,
  from: z.int().nullable().describe("The champion that it would replace."),
  requester: ActorName,
  createdAt: Instant,
  expiresAt: Instant,
  endedAt: Instant.nullable(),
  gates: z.object({ pass: z.int(), fail: z.int(), undecided: z.int(), advisory: z.int() }),
  needsReview: z.boolean().describe("An emergency that nobody else has looked at yet."),
});
export type PromotionSummary = z.infer<typeof PromotionSummary>;

export const Promotion = PromotionSummary.extend({
  note: z.string(),
  revision: z.int().describe("The environment's revision that it was asked against."),
  digest: z.string(),
  checkedAt: Instant.nullable(),
  results: z.array(GateResult),
  policy: PromotionPolicy,
  approvals: z.object({ given: z.int(), needed: z.int() }),
  appliedAt: Instant.nullable(),
  bakeUntil: Instant.nullable(),
  breachedAt: Instant.nullable(),
  reviewedAt: Instant.nullable(),
  events: z.array(PromotionEvent),
  may: z
    .object({
      approve: z.boolean(),
      reject: z.boolean(),
      cancel: z.boolean(),
      check: z.boolean(),
      comment: z.boolean(),
      submit: z.boolean(),
      rollBack: z.boolean(),
      review: z.boolean(),
      whyNotApprove: z.string().nullable(),
    })
    .describe("What this caller may do with it now."),
});
export type Promotion = z.infer<typeof Promotion>;

export const PromotionsQuery = z.object({
  state: z.enum(["open", "ended", "all"]).default("open"),
  model: z.string().optional(),
  environment: z.string().optional(),
});
export type PromotionsQuery = z.infer<typeof PromotionsQuery>;

export const PromotionsAnswer = z.object({
  waiting: z.int().describe("Requests that this caller can decide now."),
  promotions: z.array(PromotionSummary),
});
export type PromotionsAnswer = z.infer<typeof PromotionsAnswer>;
