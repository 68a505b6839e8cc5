import type { Alert, AlertRule } from "@/lib/contracts/alerts";
import { formatCount, formatEffect, formatNumber, formatShare, formatThreshold } from "./format";

const shares: ReadonlySet<AlertRule> = new Set(["data_quality", "dataset_drift"]);

/** What a rule measures, in the digits and the unit that people read it in. */
export function formatRuleValue(rule: AlertRule, value: number): string {
  if (rule === "silence") return `${formatNumber(value).replace(".0", "")} h`;
  if (rule === "surge") return formatCount(value);
  if (shares.has(rule)) return formatShare(value);
  return Math.abs(value) < 1 ? formatEffect(value) : formatNumber(value);
}

export const formatRuleThreshold = (rule: AlertRule, threshold: number): string =>
  shares.has(rule) ? formatShare(threshold) : formatThreshold(threshold);

type Ruled = Pick<Alert, "rule" | "headline">;

/** What a rule calls the value that it holds its own against. */
export function thresholdName({ rule, headline }: Ruled): string {
  switch (rule) {
    case "performance":
      return headline.includes("above") ? "maximum" : "minimum";
    case "data_quality":
      return "reference";
    case "dataset_drift":
    case "prediction_shift":
    case "silence":
    case "surge":
      return "limit";
    default:
      return "floor";
  }
}

/** What the value is, where it stands alone. */
export const valueNames: Readonly<Record<AlertRule, string>> = {
  drift: "distance from the reference",
  prediction_drift: "distance from the reference",
  confidence_drift: "distance from the reference",
  dataset_drift: "of the features drifted",
  prediction_shift: "difference of the averages",
  performance: "",
  data_quality: "missing",
  silence: "without predictions",
  surge: "predictions in 24 h",
};
