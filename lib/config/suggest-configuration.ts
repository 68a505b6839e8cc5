import { stringify } from "yaml";
import { metricCatalogue } from "@/lib/registry/metric-catalogue";
import type { PlannedModel } from "./plan-configuration";

/** A configuration for a model that has none: what is known of it filled in, and nothing in it that changes it. */
export function suggestConfiguration(model: PlannedModel): string {
  const { name, task, plainLevel, performanceMetric, performanceMinimum } = model;
  const scored = task !== "regression";
  const rule =
    performanceMetric === "accuracy" && performanceMinimum !== null
      ? [`  performance_threshold: ${performanceMinimum}`]
      : scored
        ? [`  # performance_threshold: 0.80  # the least accuracy; now ${ruleOf(model)}`]
        : [];
  return [
    "# config.yaml",
    "mlflow:",
    `  experiment_name: ${scalar(name)}`,
    "",
    "model:",
    `  name: ${scalar(name)}`,
    "  # type: RandomForestClassifier",
    "",
    ...featureLines(model),
    ...(scored ? promotionLines : []),
    "deployment:",
    ...environment("staging", 2, "512Mi", "500m"),
    ...environment("production", 5, "1Gi", "1000m"),
    "",
    "monitoring:",
    `  drift_threshold: ${plainLevel}`,
    ...rule,
    "  # alert_email: ml-team@company.com",
    "",
  ].join("\n");
}

const promotionLines = [
  "# promotion:",
  "#   accuracy_threshold: 0.85  # every promotion then asks for it; now none does",
  "",
];

function ruleOf({ performanceMetric, performanceMinimum }: PlannedModel): string {
  const { label, higherIsBetter } = metricCatalogue[performanceMetric];
  return performanceMinimum === null
    ? "none is held"
    : `${label} is held to ${performanceMinimum} at ${higherIsBetter ? "least" : "most"}`;
}

function featureLines({ columns }: PlannedModel): string[] {
  const listed = (["numeric", "categorical"] as const).flatMap((kind) => {
    const names = columns.filter((column) => column.role === "feature" && column.kind === kind);
    const key = kind === "numeric" ? "numerical" : "categorical";
    return names.length === 0 ? [] : [`    ${key}:`, ...names.map(({ name }) => `      - ${scalar(name)}`)];
  });
  return listed.length === 0 ? [] : ["data:", "  features:", ...listed, ""];
}

const environment = (name: string, replicas: number, memory: string, cpu: string) => [
  `  ${name}:`,
  `    replicas: ${replicas}`,
  "    resources:",
  `      memory: ${memory}`,
  `      cpu: ${cpu}`,
];

/** In quotes where it would be read as something else. */
const scalar = (text: string) =>
  /[\n\r\t]/.test(text)
    ? JSON.stringify(text)
    : stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
