import "server-only";
import { storePathOf } from "@/lib/artifacts/artifact-uri";
import { artifactStore } from "@/lib/artifacts/open-store";
import type { Context } from "@/lib/context";
import { MlflowError } from "@/lib/errors/mlflow-error";
import type { Entry } from "./compared-entries";
import { signatureEntries } from "./signature-entries";

/** A version as the registry knows it. */
export interface RegisteredSide {
  readonly version: string;
  readonly stage: string;
  readonly run: { readonly id: string; readonly name: string } | null;
  readonly params: readonly Entry[];
  readonly storageLocation: string;
}

/** The registered versions of these names: a monitored model and its version are registered under their own names. */
export async function readRegistered(
  { db }: Context,
  model: string,
  versions: readonly string[],
): Promise<RegisteredSide[]> {
  const { rows } = await db.pool.query<RegisteredSide>(
    `SELECT v.number::text AS version, v.stage, v.storage_location AS "storageLocation",
       CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'name', r.name) END AS run,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('key', p.key, 'value', p.value) ORDER BY p.key), '[]')
         FROM run_param p WHERE p.run_id = r.id) AS params
     FROM registered_model m JOIN registered_version v ON v.registered_model_id = m.id
     LEFT JOIN run r ON r.id = v.run_id
     WHERE m.name = $1 AND v.number::text = ANY($2)`,
    [model, versions],
  );
  return rows;
}

const mostBytes = 1024 * 1024;

/** What a registered version takes and gives; null where this server does not keep its files, or they do not say. */
export async function readSignature({ storageLocation }: RegisteredSide): Promise<Entry[] | null> {
  try {
    const folder = storePathOf(storageLocation);
    if (folder === null) return null;
    const file = await artifactStore().get(`${folder}/MLmodel`);
    if (file === null) return null;
    if (file.size <= mostBytes) return signatureEntries(await new Response(file.body).text());
    await file.body.cancel();
    return null;
  } catch (error) {
    if (error instanceof MlflowError) return null;
    throw error;
  }
}
