import type { AlertRule, Severity } from "@/lib/contracts/alerts";

/** What a rule says of one evaluation. `unknown` (too few rows or labels) neither fires nor calms. */
export interface Signal {
  readonly rule: AlertRule;
  /** Empty for rules that are not about one column. */
  readonly column: string;
  readonly state: "firing" | "quiet" | "unknown";
  readonly severity: Severity;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly headline: string;
  readonly detail: string;
  /** Quiet evaluations that close it. */
  readonly quietToClose: number;
}
