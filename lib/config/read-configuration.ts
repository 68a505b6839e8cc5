import "server-only";
import type { Pool, PoolClient } from "pg";
import type { Configuration } from "@/lib/contracts/configuration";

export interface StoredConfiguration {
  readonly revision: number;
  readonly source: string;
  readonly configuration: Configuration;
  readonly savedAt: Date;
  readonly savedBy: string;
  /** The file that it came from, where it did. */
  readonly file: string | null;
  /** SHA-256 of the file's text that somebody saw and did not take. */
  readonly declined: string | null;
}

const columns = `revision, source, parsed AS configuration, created_at AS "savedAt", actor_name AS "savedBy", file, declined`;

/** What is stored for a model: the latest revision, or null. */
export async function readConfiguration(
  db: Pool | PoolClient,
  modelName: string,
): Promise<StoredConfiguration | null> {
  const { rows } = await db.query<StoredConfiguration>(
    `SELECT ${columns} FROM model_configuration WHERE model_name = $1 ORDER BY revision DESC LIMIT 1`,
    [modelName],
  );
  return rows[0] ?? null;
}

/** Revisions older than `before`, the newest first. */
export async function readRevisions(
  db: Pool | PoolClient,
  modelName: string,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<StoredConfiguration[]> {
  const { rows } = await db.query<StoredConfiguration>(
    `SELECT ${columns} FROM model_configuration WHERE model_name = $1 AND revision < $2
     ORDER BY revision DESC LIMIT $3`,
    [modelName, before, limit],
  );
  return rows;
}
