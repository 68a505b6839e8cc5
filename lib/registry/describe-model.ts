import type { ModelDetail } from "@/lib/contracts/model";
import { metricCatalogue } from "./metric-catalogue";
import type { ModelRecord } from "./model-record";

interface SegmentValue {
  readonly columnName: string;
  readonly value: string;
}

type Described = Omit<
  ModelDetail,
  "versions" | "openAlerts" | "health" | "healthAlert" | "lastPredictionAt" | "evaluatedAt"
>;

/** A model's definition as the API says it. */
export function describeModel(model: ModelRecord, values: readonly SegmentValue[]): Described {
  const { label, higherIsBetter } = metricCatalogue[model.performanceMetric];
  return {
    name: model.name,
    task: model.task,
    description: model.description,
    timeZone: model.timeZone,
    positiveClass: model.positiveClass,
    negativeClass: model.negativeClass,
    classes: [...model.classes],
    decisionThreshold: model.decisionThreshold,
    policy: model.policy,
    falseAlarmBudget: model.falseAlarmBudget,
    plainLevel: model.plainLevel,
    effectFloor: model.effectFloor,
    evaluationIntervalHours: model.evaluationIntervalHours,
    performance: {
      metric: model.performanceMetric,
      label,
      minimum: model.performanceMinimum,
      higherIsBetter,
    },
    columns: model.columns.map(({ name, kind, role, unit, description }) => ({
      name,
      kind,
      role,
      unit,
      description,
    })),
    segments: model.segments.map(({ column, edges }) => ({
      column,
      edges: edges ?? null,
      values: values.filter(({ columnName }) => columnName === column).map(({ value }) => value),
    })),
    servingVersion: model.versions.find(({ id }) => id === model.servingVersionId)?.name ?? null,
    createdAt: model.createdAt.toISOString(),
    demonstration: model.demonstration as ModelDetail["demonstration"],
  };
}
