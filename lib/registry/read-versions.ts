import "server-only";
import type { Context } from "@/lib/context";
import type { VersionSummary } from "@/lib/contracts/model";
import type { ModelRecord } from "./model-record";

/** The model's versions, each with the reference that readers see, or the first one while it is being counted. */
export async function readVersions({ db }: Context, model: ModelRecord): Promise<VersionSummary[]> {
  const shown = model.versions.map((version) => version.activeReferenceId ?? version.buildingReferenceId);
  const sets = await db.prisma.referenceSet.findMany({
    where: { id: { in: shown.filter((id) => id !== null) } },
    select: {
      id: true,
      status: true,
      rows: true,
      spanDays: true,
      hasTimestamps: true,
      createdAt: true,
      rebuiltRows: true,
      rebuildRows: true,
    },
  });
  return model.versions.map((version, index) => {
    const set = sets.find(({ id }) => id === shown[index]);
    return {
      name: version.name,
      description: version.description,
      serving: version.id === model.servingVersionId,
      createdAt: version.createdAt.toISOString(),
      firstLoggedAt: version.firstLoggedAt?.toISOString() ?? null,
      reference: set ? describeReference(set) : null,
    };
  });
}

interface StoredSet {
  readonly status: string;
  readonly rows: number;
  readonly spanDays: number;
  readonly hasTimestamps: boolean;
  readonly createdAt: Date;
  readonly rebuiltRows: number;
  readonly rebuildRows: number;
}

function describeReference(set: StoredSet): VersionSummary["reference"] {
  const { rows, spanDays, hasTimestamps, rebuiltRows, rebuildRows } = set;
  const building = set.status === "building";
  return {
    status: building ? "building" : "active",
    rows,
    spanDays,
    hasTimestamps,
    createdAt: set.createdAt.toISOString(),
    progress: building ? rebuiltRows / Math.max(1, rebuildRows) : 1,
  };
}
