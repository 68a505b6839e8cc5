import type { PromotionPolicy } from "@/lib/contracts/promotion-policy";
import type { Promotion, PromotionEvent, PromotionSummary } from "@/lib/contracts/promotions";

export const policy: PromotionPolicy = {
  approvals: 1,
  gates: [],
  freshHours: 24,
  expiresDays: 14,
  former: "archive",
  bakeHours: 24,
  bakeMonitors: ["critical_alert", "silence"],
  onBreach: "page",
  rollbackDepth: 3,
};

const local = { kind: "local", id: "", name: "local", role: "" };

export const event = (patch: Partial<PromotionEvent>): PromotionEvent => ({
  id: 1,
  at: "2026-11-19T08:00:00.000Z",
  kind: "asked",
  state: "checking",
  actor: local,
  reason: "",
  counts: false,
  ...patch,
});

/** A request as a list has it: version 2 of churn to Production, a gate undecided. */
export const summary = (patch: Partial<PromotionSummary> = {}): PromotionSummary => ({
  id: 1,
  model: "churn",
  version: 2,
  environment: "Production",
  kind: "promotion",
  state: "needs_review",
  from: 1,
  requester: local,
  createdAt: "2026-11-19T08:00:00.000Z",
  expiresAt: "2026-12-03T08:00:00.000Z",
  endedAt: null,
  gates: { pass: 8, fail: 0, undecided: 1, advisory: 1 },
  needsReview: false,
  ...patch,
});

/** The same with everything that its page has, and no advisory gate. */
export const request = (patch: Partial<Promotion> = {}): Promotion => ({
  ...summary({ id: 14, gates: { pass: 8, fail: 0, undecided: 1, advisory: 0 } }),
  note: "",
  revision: 1,
  digest: "4e1c",
  checkedAt: null,
  results: [],
  policy,
  approvals: { given: 0, needed: 1 },
  appliedAt: null,
  bakeUntil: null,
  breachedAt: null,
  reviewedAt: null,
  events: [],
  may: {
    approve: true,
    reject: true,
    cancel: true,
    check: true,
    comment: true,
    submit: false,
    rollBack: false,
    review: false,
    whyNotApprove: null,
  },
  ...patch,
});
