import "server-only";
import { storePathOf } from "@/lib/artifacts/artifact-uri";
import { artifactStore } from "@/lib/artifacts/open-store";
import type { Context } from "@/lib/context";
import type { RequestRecord } from "../request-record";
import { digestOfArtifacts } from "./artifact-digest";
import { times } from "./figures";
import type { Answer, GateSubject } from "./gate-subject";

/** The version's bytes are there, and are those that were there when they were first read. */
export async function artifact(_: unknown, { ctx, request, version }: GateSubject): Promise<Answer> {
  const root = storePathOf(version.storageLocation);
  if (root === null) {
    return {
      outcome: "inconclusive",
      summary: "kept where this server does not read",
      evidence: { at: version.storageLocation },
    };
  }
  const read = await digestOfArtifacts(artifactStore(), root);
  if (!read)
    return { outcome: "fail", summary: "no file is there", evidence: { at: version.storageLocation } };
  const { rows } = await ctx.db.pool.query<{ before: string }>(
    `UPDATE registered_version SET artifact_digest = coalesce(artifact_digest, $3)
     WHERE registered_model_id = $1 AND number = $2 RETURNING artifact_digest AS before`,
    [request.modelId, request.version, read.digest],
  );
  const before = rows[0]?.before;
  const evidence = { ...read, recorded: before };
  if (before !== read.digest) {
    return { outcome: "fail", summary: "its bytes are not those of before", evidence };
  }
  return { outcome: "pass", summary: `${times(read.files, "file")}, ${read.digest.slice(0, 8)}`, evidence };
}

/** Whether a version's bytes are others than those that were read first. */
export async function haveArtifactsChanged(
  ctx: Context,
  { modelId, version }: Pick<RequestRecord, "modelId" | "version">,
): Promise<boolean> {
  const { rows } = await ctx.db.pool.query<{ digest: string | null; location: string }>(
    `SELECT artifact_digest AS digest, storage_location AS location FROM registered_version
     WHERE registered_model_id = $1 AND number = $2`,
    [modelId, version],
  );
  const recorded = rows[0]?.digest;
  const root = recorded ? storePathOf(rows[0]?.location ?? "") : null;
  if (!recorded || root === null) return false;
  return (await digestOfArtifacts(artifactStore(), root))?.digest !== recorded;
}
