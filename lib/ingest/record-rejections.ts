import "server-only";
import type { Context } from "@/lib/context";
import type { RejectedRow } from "@/lib/contracts/ingest";
import { databaseFailure } from "@/lib/errors";

const kinds = 100;

/** Remembers why rows were refused, one line for each code, field and reason of a request. */
export async function recordRejections(
  ctx: Context,
  modelId: number,
  kind: "prediction" | "label",
  rejected: readonly RejectedRow[],
): Promise<void> {
  if (rejected.length === 0) return;
  const groups = new Map<string, { row: RejectedRow; rows: number }>();
  for (const row of rejected) {
    const key = [row.code, row.field, row.reason].join("\n");
    const group = groups.get(key);
    if (group) group.rows++;
    else if (groups.size < kinds) groups.set(key, { row, rows: 1 });
  }
  const written = ctx.db.prisma.rejection.createMany({
    data: [...groups.values()].map(({ row, rows }) => ({
      modelId,
      at: ctx.now,
      kind,
      code: row.code,
      field: storable(row.field),
      reason: storable(row.reason),
      rows,
      example: storable(row.id ?? `row ${row.index}`),
    })),
  });
  await written.catch((error: unknown) => {
    // The good rows are stored by now, and the answer names the others: a database that goes away must not take it.
    if (!databaseFailure(error)) throw error;
  });
}

/** Parts of refused rows are quoted in reasons, and may be what Postgres cannot hold. */
const storable = (text: string) =>
  text
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .slice(0, 500);
