import "server-only";
import type { Context } from "@/lib/context";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { getLatestVersions } from "./get-latest-versions";
import { getVersion } from "./get-version";
import { getVersionByAlias } from "./get-version-by-alias";
import type { RegisteredVersion } from "./registered-model";
import { isWithin, localSource, parseVersionSource, type VersionPlace } from "./version-source";

export interface GivenSource {
  readonly source: string;
  readonly runId: string | null;
  readonly loggedModelId: string | null;
}

export interface ResolvedSource {
  readonly storageLocation: string;
  readonly runId: string | null;
  readonly loggedModelId: string | null;
}

/** Where the bytes of a new version are, and the run and logged model that made them. */
export async function resolveSource(ctx: Context, given: GivenSource): Promise<ResolvedSource> {
  const { source, runId, loggedModelId } = given;
  const parsed = parseVersionSource(source);
  if (parsed.kind === "version") {
    const origin = await findVersion(ctx, parsed.name, parsed.at);
    return {
      storageLocation: origin.storageLocation,
      runId: runId ?? origin.runId,
      loggedModelId: loggedModelId ?? origin.loggedModelId,
    };
  }
  const modelId = parsed.kind === "logged-model" ? parsed.modelId : loggedModelId;
  const model = modelId === null ? null : await findLoggedModel(ctx, modelId, source);
  const from = { runId: runId ?? model?.runId ?? null, loggedModelId: modelId };
  if (parsed.kind === "logged-model") return { ...from, storageLocation: model?.location ?? source };
  if (parsed.kind === "local") await admitLocal(ctx, given, parsed.path, model?.location ?? null);
  return { ...from, storageLocation: source };
}

async function findVersion(ctx: Context, name: string, at: VersionPlace): Promise<RegisteredVersion> {
  if (at !== "latest" && "number" in at) return getVersion(ctx, { name, number: at.number });
  if (at === "latest") return getVersionByAlias(ctx, { name, alias: "latest" });
  if ("alias" in at) return getVersionByAlias(ctx, { name, alias: at.alias });
  const [found] = await getLatestVersions(ctx, { name, stages: [at.stage] });
  if (found) return found;
  throw new MlflowError(
    "RESOURCE_DOES_NOT_EXIST",
    `Registered Model ${name} has no version in stage ${at.stage}.`,
  );
}

async function findLoggedModel({ db }: Context, id: string, source: string) {
  const { rows } = await db.pool.query<{ location: string; runId: string | null }>(
    `SELECT artifact_uri AS location, source_run_id AS "runId" FROM logged_model
     WHERE id = $1 AND lifecycle_stage = 'active'`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw new MlflowError(
    "RESOURCE_DOES_NOT_EXIST",
    `Unable to fetch model from model URI source artifact location '${source}'. Error: Logged model with ID '${id}' not found.`,
  );
}

/** A local path is taken only from the artifacts of the run or logged model that the version is of. */
async function admitLocal(ctx: Context, given: GivenSource, path: string, modelLocation: string | null) {
  const { rows } = await ctx.db.pool.query("SELECT artifact_uri AS uri FROM run WHERE id = $1", [
    given.runId,
  ]);
  const folders = [rows[0]?.uri, modelLocation].map(localFolder).filter((folder) => folder !== null);
  if (!folders.some((folder) => isWithin(path, folder))) throw localSource(given.source);
}

function localFolder(uri: string | null | undefined): string | null {
  if (!uri) return null;
  if (uri.startsWith("/")) return uri;
  return uri.match(/^file:(?:\/\/(?:localhost)?)?(\/.*)$/)?.[1] ?? null;
}
