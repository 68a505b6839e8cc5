import type { Task } from "@/lib/contracts/common";
import type { MetricName } from "@/lib/contracts/performance";

interface MetricEntry {
  /** As people write it. */
  readonly label: string;
  readonly higherIsBetter: boolean;
  readonly tasks: readonly Task[];
}

export const metricCatalogue: Readonly<Record<MetricName, MetricEntry>> = {
  rocAuc: { label: "ROC AUC", higherIsBetter: true, tasks: ["binary"] },
  accuracy: { label: "accuracy", higherIsBetter: true, tasks: ["binary", "multiclass"] },
  precision: { label: "precision", higherIsBetter: true, tasks: ["binary"] },
  recall: { label: "recall", higherIsBetter: true, tasks: ["binary"] },
  f1: { label: "F1", higherIsBetter: true, tasks: ["binary"] },
  logLoss: { label: "log loss", higherIsBetter: false, tasks: ["binary", "multiclass"] },
  brierScore: { label: "Brier score", higherIsBetter: false, tasks: ["binary"] },
  macroPrecision: { label: "macro precision", higherIsBetter: true, tasks: ["multiclass"] },
  macroRecall: { label: "macro recall", higherIsBetter: true, tasks: ["multiclass"] },
  macroF1: { label: "macro F1", higherIsBetter: true, tasks: ["multiclass"] },
  mae: { label: "MAE", higherIsBetter: false, tasks: ["regression"] },
  rmse: { label: "RMSE", higherIsBetter: false, tasks: ["regression"] },
  r2: { label: "R²", higherIsBetter: true, tasks: ["regression"] },
  mape: { label: "MAPE", higherIsBetter: false, tasks: ["regression"] },
  bias: { label: "bias", higherIsBetter: false, tasks: ["regression"] },
};

const defaults: Readonly<Record<Task, MetricName>> = {
  binary: "rocAuc",
  multiclass: "accuracy",
  regression: "mae",
};

export const defaultMetric = (task: Task): MetricName => defaults[task];

export const metricsOfTask = (task: Task): MetricName[] =>
  (Object.keys(metricCatalogue) as MetricName[]).filter((name) => metricCatalogue[name].tasks.includes(task));
