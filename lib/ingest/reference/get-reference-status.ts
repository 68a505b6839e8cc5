import "server-only";
import type { Context } from "@/lib/context";
import type { ReferenceState, ReferenceStatus } from "@/lib/contracts/ingest";
import { loadModel, resolveVersion } from "@/lib/registry/load-model";

/** Which reference sets a version has, and how far the newest has been counted. */
export async function getReferenceStatus(
  ctx: Context,
  { model: name, version: versionName }: { readonly model: string; readonly version: string },
): Promise<ReferenceStatus> {
  const version = resolveVersion(await loadModel(ctx.db.pool, name), versionName);
  const [active, building] = await Promise.all([
    readState(ctx, version.activeReferenceId),
    readState(ctx, version.buildingReferenceId),
  ]);
  return { active, building };
}

async function readState(ctx: Context, id: number | null): Promise<ReferenceState | null> {
  if (id === null) return null;
  const set = await ctx.db.prisma.referenceSet.findUnique({
    where: { id },
    select: {
      status: true,
      rows: true,
      spanDays: true,
      hasTimestamps: true,
      createdAt: true,
      rebuiltRows: true,
      rebuildRows: true,
    },
  });
  if (!set) return null;
  const building = set.status === "building";
  return {
    status: building ? "building" : "active",
    rows: set.rows,
    spanDays: set.spanDays,
    hasTimestamps: set.hasTimestamps,
    createdAt: set.createdAt.toISOString(),
    rebuild: building ? { done: set.rebuiltRows, rows: set.rebuildRows } : null,
  };
}
