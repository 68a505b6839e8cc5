import { createHash } from "node:crypto";
import type { PredictionDraft } from "./parse-prediction-row";

/**
 * 64 bits of what a prediction says: a retry has the same, whatever the order of its keys. The time counts only
 * when the row brought one, for a retry without a time is made later.
 */
export function contentHash(draft: PredictionDraft): string {
  const { atMs, timed, features, score, classCode, probabilities, attributions } = draft;
  const said = [
    timed ? atMs : null,
    sorted(features),
    score,
    classCode,
    probabilities,
    attributions && sorted(attributions),
  ];
  return createHash("md5").update(JSON.stringify(said)).digest().readBigInt64BE(0).toString();
}

const sorted = (record: Readonly<Record<string, unknown>>) =>
  Object.keys(record)
    .sort()
    .map((key) => [key, record[key]]);
