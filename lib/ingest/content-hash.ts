import { hash } from "node:crypto";
import { canonicalJson } from "./canonical-json";
import type { PredictionDraft } from "./parse-prediction-row";

/**
 * 64 bits of what a prediction says: a retry has the same, whatever the order of its keys. The time counts only
 * when the row brought one, for a retry without a time is made later.
 */
export function contentHash(draft: PredictionDraft): string {
  const { atMs, timed, featuresJson, score, classCode, probabilities, attributions } = draft;
  const rest = [timed ? atMs : null, score, classCode, probabilities, attributions && toJson(attributions)];
  return hash("md5", JSON.stringify(rest) + featuresJson, "buffer")
    .readBigInt64BE(0)
    .toString();
}

const toJson = canonicalJson([]);
