import type { Configuration } from "@/lib/contracts/configuration";
import type { GateRule, PromotionPolicy } from "@/lib/contracts/promotion-policy";

/**
 * A policy with what the model's config.yaml asks for beyond it: a floor for the accuracy that the run logged, and more
 * approvals where there are any. Whoever may write the file can only ask for more.
 */
export function withConfiguration(
  policy: PromotionPolicy,
  configuration: Configuration | undefined,
): PromotionPolicy {
  const { accuracy_threshold: minimum, approvals = 0 } = configuration?.promotion ?? {};
  return {
    ...policy,
    gates: minimum === undefined ? policy.gates : [floorOf(minimum), ...policy.gates],
    approvals: policy.approvals === 0 ? 0 : Math.max(policy.approvals, approvals),
  };
}

const floorOf = (minimum: number): GateRule => ({
  kind: "metric_floor",
  source: "run",
  metric: "accuracy",
  minimum,
  rows: 1,
  dryRun: false,
});
