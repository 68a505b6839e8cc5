import type {
  Configuration,
  ConfigurationChange,
  ConfigurationDifference,
  ConfigurationNote,
} from "@/lib/contracts/configuration";
import type { ColumnDefinition, PatchModel } from "@/lib/contracts/model";
import { metricCatalogue, metricsOfTask } from "@/lib/registry/metric-catalogue";
import type { ModelRecord } from "@/lib/registry/model-record";

export type PlannedModel = Pick<
  ModelRecord,
  | "name"
  | "task"
  | "policy"
  | "falseAlarmBudget"
  | "plainLevel"
  | "performanceMetric"
  | "performanceMinimum"
  | "columns"
>;

export interface ConfigurationPlan {
  /** What changes of the model, in words. */
  readonly changes: readonly ConfigurationChange[];
  /** What the configuration says and the model does not follow. */
  readonly differences: readonly Omit<ConfigurationDifference, "line">[];
  readonly notes: readonly ConfigurationNote[];
  /** The same changes as the registry takes them. */
  readonly patch: PatchModel;
}

const nothing: ConfigurationPlan = { changes: [], differences: [], notes: [], patch: {} };

/** What a configuration means for a model: what it changes, what it cannot, and what is only kept. */
export function planConfiguration(configuration: Configuration, model: PlannedModel): ConfigurationPlan {
  const parts = [
    planFeatures(configuration, model),
    planPerformance(configuration, model),
    planPlainLevel(configuration, model),
    { ...nothing, notes: keptNotes(configuration) },
  ];
  return {
    changes: parts.flatMap(({ changes }) => changes),
    differences: parts.flatMap(({ differences }) => differences),
    notes: parts.flatMap(({ notes }) => notes),
    patch: Object.assign({}, ...parts.map(({ patch }) => patch)),
  };
}

/** The features of a configuration as columns: numbers first, as they stand. */
export function featuresOf({ data }: Configuration): ColumnDefinition[] {
  const { numerical = [], categorical = [] } = data?.features ?? {};
  return [
    ...numerical.map((name) => ({ name, kind: "numeric" as const })),
    ...categorical.map((name) => ({ name, kind: "categorical" as const })),
  ];
}

function planFeatures(configuration: Configuration, model: PlannedModel): ConfigurationPlan {
  const wanted = featuresOf(configuration);
  if (wanted.length === 0) return nothing;
  const present = model.columns.filter(({ role }) => role === "feature");
  if (present.length > 0) return { ...nothing, differences: featureDifferences(wanted, present) };
  return {
    ...nothing,
    patch: { columns: wanted },
    changes: (["numeric", "categorical"] as const).flatMap((kind) => {
      const names = wanted.filter((feature) => feature.kind === kind).map(({ name }) => name);
      return names.length === 0 ? [] : [{ key: keyOfKind[kind], before: null, after: names.join(", ") }];
    }),
  };
}

const keyOfKind = { numeric: "data.features.numerical", categorical: "data.features.categorical" } as const;

/** Predictions are counted by the columns' names and kinds, so columns that are there are never changed from here. */
function featureDifferences(wanted: readonly ColumnDefinition[], present: readonly ColumnDefinition[]) {
  const kindIn = (columns: readonly ColumnDefinition[], name: string) =>
    columns.find((column) => column.name === name)?.kind;
  const names = [...new Set([...wanted, ...present].map(({ name }) => name))];
  return names.flatMap((name) => {
    const file = kindIn(wanted, name);
    const database = kindIn(present, name);
    if (file === database) return [];
    const key = keyOfKind[file ?? database ?? "numeric"];
    const words = (kind: typeof file) => (kind ? `${name}, ${kind}` : `no ${name}`);
    return [{ key, file: words(file), database: words(database), mends: "never" as const }];
  });
}

function planPerformance({ monitoring }: Configuration, model: PlannedModel): ConfigurationPlan {
  const minimum = monitoring?.performance_threshold;
  const key = "monitoring.performance_threshold";
  if (minimum === undefined) return nothing;
  if (!metricsOfTask(model.task).includes("accuracy")) {
    const text = `is about accuracy, which a ${model.task} model does not have: kept, and nothing is held to it`;
    return { ...nothing, notes: [{ key, text }] };
  }
  const text = "The least accuracy that the model is held to, on labelled predictions.";
  const notes = [{ key, text }];
  if (model.performanceMetric === "accuracy" && model.performanceMinimum === minimum) {
    return { ...nothing, notes };
  }
  return {
    ...nothing,
    notes,
    changes: [{ key, before: ruleWords(model), after: `accuracy at least ${minimum}` }],
    patch: { performance: { metric: "accuracy", minimum } },
  };
}

function ruleWords({ performanceMetric, performanceMinimum }: PlannedModel): string {
  const { label, higherIsBetter } = metricCatalogue[performanceMetric];
  if (performanceMinimum === null) return `${label}, no threshold`;
  return `${label} at ${higherIsBetter ? "least" : "most"} ${performanceMinimum}`;
}

function planPlainLevel({ monitoring }: Configuration, model: PlannedModel): ConfigurationPlan {
  const level = monitoring?.drift_threshold;
  const key = "monitoring.drift_threshold";
  if (level === undefined) return nothing;
  const decides =
    model.policy === "seed"
      ? "which decides about drift under this model's policy, seed"
      : `which stands beside the decision. What opens an alert is the policy budget, at ${model.falseAlarmBudget} false ${model.falseAlarmBudget === 1 ? "alarm" : "alarms"} a year at most`;
  const notes = [{ key, text: `The level of the plain test, p below ${level}, ${decides}.` }];
  if (model.plainLevel === level) return { ...nothing, notes };
  return {
    ...nothing,
    notes,
    changes: [{ key, before: `plain test at ${model.plainLevel}`, after: `plain test at ${level}` }],
    patch: { plainLevel: level },
  };
}

const keptWords = {
  mlflow: "Kept: where the model is tracked. Monitoring does not ask it.",
  preprocessing: "Kept: how features are prepared. Monitoring sees them as they are logged.",
  promotion:
    "Every request for a promotion asks for it: the accuracy that the run logged, and as many approvals.",
  deployment: "Kept for whoever deploys the model.",
} as const;

function keptNotes(configuration: Configuration): ConfigurationNote[] {
  const kept = (Object.keys(keptWords) as (keyof typeof keptWords)[])
    .filter((key) => configuration[key] !== undefined)
    .map((key) => ({ key, text: keptWords[key] }));
  return configuration.monitoring?.alert_email === undefined
    ? kept
    : [
        ...kept,
        {
          key: "monitoring.alert_email",
          text: "Alerts of this model are sent there, where SMTP_URL is set.",
        },
      ];
}
