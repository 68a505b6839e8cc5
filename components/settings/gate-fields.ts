import { MetricName } from "@/lib/contracts/performance";
import type { FreezeWindow, GateKind, GateRule } from "@/lib/contracts/promotion-policy";

export type GateField =
  | { readonly name: string; readonly label: string; readonly kind: "number"; readonly step?: number }
  | { readonly name: string; readonly label: string; readonly kind: "text" | "list" }
  | {
      readonly name: string;
      readonly label: string;
      readonly kind: "choice";
      readonly options: readonly { readonly value: string; readonly label: string }[];
      /** What stands for an absent value, where it may be absent. */
      readonly absent?: string;
    };

interface GateForm {
  readonly label: string;
  readonly fields: readonly GateField[];
}

/** What each kind of gate asks for, and what a person fills in. */
export const gateForms: Readonly<Record<GateKind, GateForm>> = {
  metric_floor: {
    label: "A metric reaches a floor",
    fields: [
      {
        name: "source",
        label: "Of",
        kind: "choice",
        options: [
          { value: "run", label: "its run" },
          { value: "live", label: "labelled predictions" },
        ],
      },
      { name: "metric", label: "Metric", kind: "text" },
      { name: "minimum", label: "Floor", kind: "number" },
      { name: "rows", label: "Labelled rows needed", kind: "number", step: 1 },
    ],
  },
  not_worse: {
    label: "Not worse than the champion",
    fields: [
      {
        name: "metric",
        label: "Metric",
        kind: "choice",
        absent: "the model's own",
        options: MetricName.options.map((value) => ({ value, label: value })),
      },
      { name: "margin", label: "May be worse by", kind: "number" },
      { name: "rows", label: "Labelled rows needed", kind: "number", step: 1 },
    ],
  },
  no_drift: { label: "No drift alert open", fields: [] },
  no_critical_alert: { label: "No critical alert open", fields: [] },
  shadow: {
    label: "In shadow beside the champion",
    fields: [
      { name: "hours", label: "Hours", kind: "number", step: 1 },
      { name: "predictions", label: "Predictions", kind: "number", step: 1 },
    ],
  },
  schema: { label: "Same features and types", fields: [] },
  artifact: { label: "Artifacts there and unchanged", fields: [] },
  description: {
    label: "Described",
    fields: [{ name: "tags", label: "With tags, by commas", kind: "list" }],
  },
  webhook: {
    label: "Another system says yes",
    fields: [{ name: "url", label: "Address", kind: "text" }],
  },
  freeze: { label: "Outside of a freeze", fields: [] },
  manual: {
    label: "A question that a person answers",
    fields: [{ name: "question", label: "Question", kind: "text" }],
  },
};

/** From Friday afternoon to Monday morning, the freeze that most teams have. */
export const weekend: FreezeWindow = {
  weekly: ["Fri", "16:00", "Mon", "08:00"],
  timeZone: "UTC",
  reason: "",
};

/** A gate of a kind as it begins: what has a default has it, the rest is to be filled in. */
export function newGate(kind: GateKind): GateRule {
  return { dryRun: false, ...begins[kind] } as GateRule;
}

const begins: Readonly<Record<GateKind, object>> = {
  metric_floor: { kind: "metric_floor", source: "run", metric: "", minimum: Number.NaN, rows: 200 },
  not_worse: { kind: "not_worse", margin: 0.01, rows: 200 },
  no_drift: { kind: "no_drift" },
  no_critical_alert: { kind: "no_critical_alert" },
  shadow: { kind: "shadow", hours: 72, predictions: 1000 },
  schema: { kind: "schema" },
  artifact: { kind: "artifact" },
  description: { kind: "description", tags: [] },
  webhook: { kind: "webhook", url: "" },
  freeze: { kind: "freeze", windows: [weekend] },
  manual: { kind: "manual", question: "" },
};
