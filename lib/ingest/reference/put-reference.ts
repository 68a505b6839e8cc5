import "server-only";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@/lib/context";
import type { ReferenceAccepted } from "@/lib/contracts/ingest";
import { transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { loadModel } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";
import { csvRows } from "./body/csv-rows";
import { jsonRows } from "./body/json-rows";
import { ndjsonRows } from "./body/ndjson-rows";
import { type OpenBody, openBody } from "./body/open-body";
import { parquetRows } from "./body/parquet-rows";
import { defineColumns } from "./define-columns";
import type { RowSource } from "./raw-row";
import { referenceRowLimit, spillRows } from "./spill-rows";
import { storeReference } from "./store-reference";

export interface PutReference {
  readonly model: string;
  readonly version: string;
  readonly request: Request;
}

/** Reads, checks and stores the reference set of a version. */
export async function putReference(
  ctx: Context,
  { model: name, version, request }: PutReference,
): Promise<ReferenceAccepted> {
  const before = await loadModel(ctx.db.pool, name);
  const folder = await temporaryFolder();
  try {
    const spilled = await spillRows(before, sourceOf(await openBody(request), folder), folder);
    try {
      const model = await transaction(ctx.db.pool, (client) =>
        defineColumns(client, before, version, spilled.features, ctx.now),
      );
      const inferred = !hasFeatures(before);
      return await storeReference(ctx, model, { version, spilled, inferred });
    } finally {
      await spilled.file.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const hasFeatures = (model: ModelRecord) => model.columns.some(({ role }) => role === "feature");

async function temporaryFolder(): Promise<string> {
  const parent = join(env().PLUMBLINE_HOME, "tmp");
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, "reference-"));
}

function sourceOf({ format, chunks }: OpenBody, folder: string): RowSource {
  if (format === "csv") return { text: true, batches: csvRows(chunks) };
  if (format === "parquet") return { text: false, batches: parquetRows(chunks, folder, referenceRowLimit) };
  return { text: false, batches: format === "json" ? jsonRows(chunks) : ndjsonRows(chunks) };
}
