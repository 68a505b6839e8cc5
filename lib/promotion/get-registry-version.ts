import "server-only";
import { storePathOf } from "@/lib/artifacts/artifact-uri";
import { listArtifacts } from "@/lib/artifacts/list-artifacts";
import { artifactStore } from "@/lib/artifacts/open-store";
import type { Context } from "@/lib/context";
import type { RegistryVersionAnswer } from "@/lib/contracts/versions";
import { loadEnvironments } from "@/lib/registry/environments/find-environment";
import { readHistory } from "@/lib/registry/environments/read-history";
import { getVersion } from "@/lib/registry/registered/get-version";
import { versionNotFound } from "@/lib/registry/registered/not-found";
import { readRegistryVersions } from "@/lib/registry/versions/read-registry-versions";
import { summaryOf } from "./describe-request";
import { type RequestRecord, requestsFrom } from "./request-record";

interface Lineage {
  readonly params: RegistryVersionAnswer["params"];
  readonly datasets: RegistryVersionAnswer["datasets"];
  readonly code: string | null;
}

/** One version with where it came from, where it stood, and every request that was made for it. */
export async function getRegistryVersion(
  ctx: Context,
  { name, version }: { readonly name: string; readonly version: number },
): Promise<RegistryVersionAnswer> {
  const { pool } = ctx.db;
  const [found] = await readRegistryVersions(pool, name, version);
  if (!found) throw versionNotFound(name, version);
  const [lineage, files, history, requests] = await Promise.all([
    readLineage(ctx, found.run?.id ?? null),
    filesOf(ctx, name, version),
    historyOf(ctx, name, version),
    pool.query<RequestRecord>(
      `${requestsFrom} WHERE m.name = $1 AND r.number = $2 ORDER BY r.id DESC LIMIT 100`,
      [name, version],
    ),
  ]);
  return { ...found, ...lineage, files, history, requests: requests.rows.map(summaryOf) };
}

async function readLineage({ db }: Context, run: string | null): Promise<Lineage> {
  if (run === null) return { params: [], datasets: [], code: null };
  const { rows } = await db.pool.query<Lineage>(
    `SELECT
       (SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'value', value) ORDER BY key), '[]')
         FROM run_param WHERE run_id = $1) AS params,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'digest', d.digest,
           'context', coalesce(i.tags ->> 'mlflow.data.context', '')) ORDER BY d.name), '[]')
         FROM run_input i JOIN dataset d ON d.id = i.dataset_id WHERE i.run_id = $1) AS datasets,
       (SELECT value FROM run_tag WHERE run_id = $1 AND key = 'mlflow.source.git.commit') AS code`,
    [run],
  );
  return rows[0] ?? { params: [], datasets: [], code: null };
}

async function filesOf(ctx: Context, name: string, number: number): Promise<RegistryVersionAnswer["files"]> {
  const { storageLocation } = await getVersion(ctx, { name, number });
  if (storePathOf(storageLocation) === null) return null;
  return listArtifacts(artifactStore(), storageLocation, "");
}

async function historyOf(
  ctx: Context,
  name: string,
  version: number,
): Promise<RegistryVersionAnswer["history"]> {
  const environments = await loadEnvironments(ctx.db.pool);
  const histories = await Promise.all(
    environments.map(async ({ name: environment }) => {
      const { changes } = await readHistory(ctx, { name, environment });
      return changes.map((change) => ({ ...change, environment }));
    }),
  );
  return histories
    .flat()
    .filter((change) => change.version === version || change.from === version)
    .toSorted((left, right) => right.at.localeCompare(left.at));
}
