import type { ColumnKind, ColumnRole, Task } from "@/lib/contracts/common";
import type { ColumnDefinition } from "@/lib/contracts/model";

export interface NewColumn {
  readonly id: number;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  readonly unit: string;
  readonly description: string;
}

/** Names that mean something else in a row, in a flat file or among the monitored columns. */
export const reservedColumnNames: readonly string[] = [
  "timestamp",
  "prediction",
  "score",
  "confidence",
  "label",
];

const predictionColumn: Readonly<Record<Task, ColumnDefinition>> = {
  binary: { name: "score", kind: "numeric", description: "Probability of the positive class" },
  multiclass: { name: "prediction", kind: "categorical", description: "Predicted class" },
  regression: { name: "prediction", kind: "numeric", description: "Predicted value" },
};

const confidenceColumn: ColumnDefinition = {
  name: "confidence",
  kind: "numeric",
  description: "0 where the classes are equally likely, 1 where one is certain",
};

/** Everything that is monitored of a model: its features, then the prediction, then the confidence. */
export function columnsOfModel(task: Task, features: readonly ColumnDefinition[]): NewColumn[] {
  const own: readonly (readonly [ColumnRole, ColumnDefinition])[] = [
    ["prediction", predictionColumn[task]],
    ...(task === "regression" ? [] : ([["confidence", confidenceColumn]] as const)),
  ];
  const all = [...features.map((feature) => ["feature", feature] as const), ...own];
  return all.map(([role, { name, kind, unit = "", description = "" }], index) => ({
    id: index + 1,
    name,
    kind,
    role,
    unit,
    description,
  }));
}
