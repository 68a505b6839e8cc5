import "server-only";
import type { Context } from "@/lib/context";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";
import { latestOfStages, versionColumns } from "./record-columns";
import type { RegisteredVersion } from "./registered-model";
import { canonicalStage, stages } from "./stage";

/** The highest version of each stage that is asked for, or of every stage. */
export async function getLatestVersions(
  { db }: Context,
  input: { readonly name: string; readonly stages: readonly string[] },
): Promise<RegisteredVersion[]> {
  requireModelName(input.name);
  const wanted = input.stages.length > 0 ? [...new Set(input.stages.map(canonicalStage))] : stages;
  const { rows } = await db.pool.query(
    `SELECT m.id AS found, latest.* FROM registered_model m LEFT JOIN LATERAL
       (SELECT ${versionColumns} FROM ${latestOfStages("$2::text[]")}) latest ON true
     WHERE m.name = $1 ORDER BY latest.number`,
    [input.name, wanted],
  );
  if (rows.length === 0) throw modelNotFound(input.name);
  return rows.filter(({ number }) => number !== null).map(({ found: _, ...version }) => version);
}
