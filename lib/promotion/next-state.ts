import type { PromotionState } from "@/lib/contracts/promotions";

/** What can happen to a request. */
export type Happening =
  | "submit"
  | "pass"
  | "doubt"
  | "fail_checks"
  | "check"
  | "quorum"
  | "lose_quorum"
  | "reject"
  | "cancel"
  | "expire"
  | "overtake"
  | "begin"
  | "finish"
  | "break"
  | "bake"
  | "settle"
  | "roll_back";

type Edges = Partial<Record<Happening, PromotionState>>;

const ends: Edges = { cancel: "cancelled", expire: "expired", overtake: "stale" };
const decided: Edges = { ...ends, check: "checking", quorum: "approved", reject: "rejected" };

const edges: Readonly<Record<PromotionState, Edges>> = {
  draft: { ...ends, submit: "checking" },
  checking: {
    ...ends,
    check: "checking",
    pass: "awaiting_approval",
    doubt: "needs_review",
    fail_checks: "checks_failed",
  },
  checks_failed: { ...ends, check: "checking", reject: "rejected" },
  needs_review: decided,
  awaiting_approval: decided,
  approved: {
    ...ends,
    check: "checking",
    lose_quorum: "awaiting_approval",
    reject: "rejected",
    begin: "applying",
  },
  applying: { finish: "applied", break: "failed" },
  applied: { bake: "baking", settle: "succeeded" },
  baking: { settle: "succeeded", roll_back: "rolled_back" },
  succeeded: { roll_back: "rolled_back" },
  rejected: {},
  cancelled: {},
  expired: {},
  stale: {},
  failed: {},
  rolled_back: {},
};

/** The state that something leads to, or null where it cannot happen. */
export const nextState = (state: PromotionState, happening: Happening): PromotionState | null =>
  edges[state][happening] ?? null;
