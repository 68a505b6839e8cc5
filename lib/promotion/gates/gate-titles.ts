import { MetricName } from "@/lib/contracts/performance";
import type { GateRule } from "@/lib/contracts/promotion-policy";
import { metricCatalogue } from "@/lib/registry/metric-catalogue";
import { count } from "./figures";

/** What a gate asks, as it stands in the list. */
export function titleOf(rule: GateRule): string {
  switch (rule.kind) {
    case "metric_floor":
      return rule.source === "live"
        ? `${labelOf(rule.metric)} at least ${rule.minimum}, on labelled predictions`
        : `${rule.metric} at least ${rule.minimum}`;
    case "not_worse":
      return `${rule.metric ? labelOf(rule.metric) : "Performance"} not worse by ${rule.margin}`;
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

/** A metric of the product as people write it; another as it was given. */
function labelOf(metric: string): string {
  const known = MetricName.safeParse(metric);
  return known.success ? metricCatalogue[known.data].label : metric;
}
