import type { EvaluationResult } from "@/lib/alerts/evaluation-result";

/** A version as it was evaluated last. */
export interface EvaluatedVersion {
  readonly model: string;
  readonly version: string;
  readonly serving: boolean;
  readonly at: Date;
  readonly evaluatedAt: Date;
  readonly result: EvaluationResult;
}

export interface OpenAlerts {
  readonly model: string;
  readonly severity: string;
  readonly state: string;
  readonly alerts: number;
}

/** What is told to a collector of metrics, read at one moment. */
export interface MetricFacts {
  readonly now: Date;
  readonly versions: readonly EvaluatedVersion[];
  readonly alerts: readonly OpenAlerts[];
  /** Events that wait to be told to others, and since when the oldest does. */
  readonly outbox: { readonly waiting: number; readonly oldest: Date | null };
  /** When the worker last went through every model. */
  readonly workerAt: Date | null;
}
