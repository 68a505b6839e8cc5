import { isBlind } from "@/lib/monitor/blind-column";
import { datasetThreshold } from "@/lib/monitor/drift-of-version";
import type { EvaluationResult } from "./evaluation-result";

/** The share of the features that can be judged which drifted. */
export function datasetOfResults(columns: EvaluationResult["columns"]): EvaluationResult["dataset"] {
  const features = Object.values(columns).filter(({ role }) => role === "feature");
  const tested = features.filter(({ decisions }) => decisions.some(({ status }) => status === "decided"));
  const drifted = tested.filter(({ decisions }) =>
    decisions.some((each) => each.status === "decided" && each.drift),
  );
  return {
    drifted: drifted.length,
    tested: tested.length,
    blind: tested.filter(({ decisions }) => isBlind(decisions)).length,
    share: tested.length > 0 ? drifted.length / tested.length : null,
    threshold: datasetThreshold,
  };
}
