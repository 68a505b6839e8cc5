import type { PolicyPatch, PromotionPolicy } from "@/lib/contracts/promotion-policy";

const common = {
  freshHours: 24,
  expiresDays: 14,
  bakeMonitors: ["critical_alert", "performance", "silence"],
  onBreach: "page",
  rollbackDepth: 3,
} as const satisfies PolicyPatch;

/** Where people are served: evidence, and somebody else's word. */
const guarded: PromotionPolicy = {
  ...common,
  bakeMonitors: [...common.bakeMonitors],
  approvals: 1,
  gates: [
    { kind: "not_worse", margin: 0.01, rows: 200, dryRun: false },
    { kind: "no_critical_alert", dryRun: false },
    { kind: "no_drift", dryRun: true },
    { kind: "shadow", hours: 72, predictions: 1000, dryRun: false },
    { kind: "schema", dryRun: false },
    { kind: "artifact", dryRun: false },
    { kind: "description", tags: [], dryRun: true },
  ],
  former: "archive",
  bakeHours: 24,
};

/** Everywhere else a version is tried. */
const open: PromotionPolicy = {
  ...common,
  bakeMonitors: [...common.bakeMonitors],
  approvals: 0,
  gates: [
    { kind: "artifact", dryRun: true },
    { kind: "schema", dryRun: true },
  ],
  former: "standby",
  bakeHours: 0,
};

/** The policy of a model in an environment: its own, then the environment's, then what holds without either. */
export function policyOf(
  environment: { readonly stage: string | null; readonly policy: PolicyPatch },
  own: PolicyPatch = {},
): PromotionPolicy {
  const base = environment.stage === "Production" ? guarded : open;
  return { ...base, ...environment.policy, ...own };
}
