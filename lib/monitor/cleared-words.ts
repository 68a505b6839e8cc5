import { plural } from "./figures";

interface Cleared {
  readonly column: string;
  readonly headline: string;
}

/** What it means that alerts of one rule closed, as a sentence that reads on after the model's name. */
export function clearedWords(rule: string, alerts: readonly Cleared[]): string {
  const [first] = alerts;
  if (!first) return "an alert cleared";
  const { column, headline } = first;
  switch (rule) {
    case "drift":
      return alerts.length > 1
        ? `${plural(alerts.length, "feature")} no longer drift`
        : `${column} no longer drifts`;
    case "prediction_drift":
    case "confidence_drift":
      return `${column} no longer drifts`;
    case "data_quality":
      return `${column} is missing as often as in the reference again`;
    case "dataset_drift":
      return "the data set no longer counts as drifted";
    case "performance":
      return headline
        .replace("is below its minimum", "is back above its minimum")
        .replace("is above its maximum", "is back below its maximum");
    case "surge":
      return "traffic is as usual again";
    case "silence":
      return "predictions are back";
    case "prediction_shift":
      return "predictions are level again";
    default:
      return `cleared: ${headline}`;
  }
}
