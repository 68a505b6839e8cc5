import { expect, test } from "vitest";
import { directionOf } from "@/lib/charts/metric-direction";

test.each([
  ["auc", "higher"],
  ["val_auc", "higher"],
  ["valAUC", "higher"],
  ["f1_score", "higher"],
  ["F1", "higher"],
  ["r2", "higher"],
  ["test/accuracy", "higher"],
  ["training_roc_auc", "higher"],
  ["loss", "lower"],
  ["train/loss", "lower"],
  ["log_loss", "lower"],
  ["valLoss", "lower"],
  ["rmse", "lower"],
  ["mean_absolute_error", "lower"],
  ["epoch", null],
  ["system/cpu_utilization_percentage", null],
  ["glossary", null],
  ["learning_rate", null],
] as const)("%s is better %s", (key, direction) => {
  expect(directionOf(key)).toBe(direction);
});
