import "server-only";
import type { PoolClient } from "pg";
import type { LabelledPrediction } from "./counters/outcome-counter";

export interface LabelledIdentity extends LabelledPrediction {
  readonly versionId: number;
}

/** What each version predicted for these ids. */
export async function readIdentities(
  client: PoolClient,
  modelId: number,
  ids: readonly string[],
): Promise<Map<string, LabelledIdentity[]>> {
  const { rows } = await client.query<{
    prediction_id: string;
    version_id: number;
    at: Date;
    score: number | null;
    class_code: number | null;
    probabilities: number[] | null;
    segments: number[];
  }>(
    `SELECT prediction_id, version_id, at, score, class_code, probabilities, segments
     FROM prediction_identity WHERE model_id = $1 AND prediction_id = ANY($2)`,
    [modelId, ids],
  );
  const identities = new Map<string, LabelledIdentity[]>();
  for (const row of rows) {
    const ofId = identities.get(row.prediction_id) ?? [];
    const { score, probabilities, segments } = row;
    ofId.push({
      versionId: row.version_id,
      atMs: row.at.getTime(),
      score,
      classCode: row.class_code,
      probabilities,
      segments,
    });
    identities.set(row.prediction_id, ofId);
  }
  return identities;
}
