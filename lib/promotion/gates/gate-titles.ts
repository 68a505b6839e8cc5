import type { GateRule } from "@/lib/contracts/promotion-policy";
import { count } from "./figures";

/** What a gate asks, as it stands in the list. */
export function titleOf(rule: GateRule): string {
  switch (rule.kind) {
    case "metric_floor":
      return `${rule.metric} at least ${rule.minimum}${rule.source === "live" ? ", on labelled predictions" : ""}`;
    case "not_worse":
      return `${rule.metric ?? "Performance"} not worse by ${rule.margin}`;
    case "no_drift":
      return "No drift alert open";
    case "no_critical_alert":
      return "No critical alert open";
    case "shadow":
      return `In shadow at least ${count(rule.hours)} h`;
    case "schema":
      return "Same features and types";
    case "artifact":
      return "Artifacts there and unchanged";
    case "description":
      return "Described";
    case "webhook":
      return `Asked ${new URL(rule.url).host}`;
    case "freeze":
      return "Outside of a freeze";
    case "manual":
      return rule.question;
  }
}
