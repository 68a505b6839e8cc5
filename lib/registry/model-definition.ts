import type { ColumnKind, Task } from "@/lib/contracts/common";
import type { CreateModel, SegmentDefinition } from "@/lib/contracts/model";
import type { MetricName } from "@/lib/contracts/performance";
import { defaultMetric } from "./metric-catalogue";
import type { ModelRecord } from "./model-record";

export interface FeatureDefinition {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly unit: string;
  readonly description: string;
}

/** What a model is, as people define it: the same for one that is to be made and for one that is to change. */
export interface ModelDefinition {
  readonly task: Task;
  readonly timeZone: string;
  readonly positiveClass: string | null;
  readonly negativeClass: string | null;
  readonly classes: readonly string[];
  readonly decisionThreshold: number;
  readonly features: readonly FeatureDefinition[];
  readonly segments: readonly SegmentDefinition[];
  readonly metric: MetricName;
  readonly minimum: number | null;
}

type Change = Omit<CreateModel, "name" | "task" | "demonstration">;

/** The definition before anything is said of it. */
export function defaultDefinition(task: Task): ModelDefinition {
  const binary = task === "binary";
  return {
    task,
    timeZone: "UTC",
    positiveClass: binary ? "1" : null,
    negativeClass: binary ? "0" : null,
    classes: [],
    decisionThreshold: 0.5,
    features: [],
    segments: [],
    metric: defaultMetric(task),
    minimum: null,
  };
}

export function definitionOf(model: ModelRecord): ModelDefinition {
  return {
    task: model.task,
    timeZone: model.timeZone,
    positiveClass: model.positiveClass,
    negativeClass: model.negativeClass,
    classes: model.classes,
    decisionThreshold: model.decisionThreshold,
    features: model.columns
      .filter((column) => column.role === "feature")
      .map(({ name, kind, unit, description }) => ({ name, kind, unit, description })),
    segments: model.segments,
    metric: model.performanceMetric,
    minimum: model.performanceMinimum,
  };
}

/** The definition with what was given in place of what was there; lists are replaced whole. */
export function applyChange(before: ModelDefinition, change: Partial<Change>): ModelDefinition {
  const { columns, segments, performance } = change;
  return {
    task: before.task,
    timeZone: change.timeZone ?? before.timeZone,
    positiveClass: change.positiveClass ?? before.positiveClass,
    negativeClass: change.negativeClass ?? before.negativeClass,
    classes: change.classes ?? before.classes,
    decisionThreshold: change.decisionThreshold ?? before.decisionThreshold,
    features:
      columns?.map(({ name, kind, unit = "", description = "" }) => ({ name, kind, unit, description })) ??
      before.features,
    segments: segments ?? before.segments,
    metric: performance?.metric ?? before.metric,
    minimum: minimumAfter(before, performance),
  };
}

/** A minimum belongs to its metric: it stays with the metric unless another is given. */
function minimumAfter(before: ModelDefinition, rule: Change["performance"]): number | null {
  if (!rule) return before.minimum;
  if (rule.minimum !== undefined) return rule.minimum;
  return rule.metric === before.metric ? before.minimum : null;
}
