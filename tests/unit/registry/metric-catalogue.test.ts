import { expect, test } from "vitest";
import { Task } from "@/lib/contracts/common";
import { MetricName } from "@/lib/contracts/performance";
import { defaultMetric, metricCatalogue, metricsOfTask } from "@/lib/registry/metric-catalogue";

test.each(Task.options)("the metric that a %s model has by default is one of its own", (task) => {
  expect(metricsOfTask(task)).toContain(defaultMetric(task));
});

test.each(MetricName.options)("%s belongs to a task and has a name that people write", (name) => {
  expect(metricCatalogue[name].tasks.length).toBeGreaterThan(0);
  expect(metricCatalogue[name].label).not.toBe("");
});

test.each(["logLoss", "brierScore", "mae", "rmse", "mape"] as const)("a lower %s is better", (name) => {
  expect(metricCatalogue[name].higherIsBetter).toBe(false);
});
