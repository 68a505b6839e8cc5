import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hoursOfWeek } from "@/lib/ingest/hour-of-week";
import { cellBins } from "@/lib/ingest/reference/cell-bins";
import { hasTimestamps } from "@/lib/ingest/reference/insert-reference";
import { type LoadedColumn, type LoadedReference, noStratum } from "@/lib/ingest/reference/loaded-reference";
import { type ReferenceColumn, readReferenceColumns } from "@/lib/ingest/reference/read-reference-columns";
import { rowTimes } from "@/lib/ingest/reference/row-times";
import { place } from "@/lib/ingest/reference/row-writer";
import { SpillFile } from "@/lib/ingest/reference/spill-file";
import { standardDeviation } from "@/lib/stats";
import { model, version } from "./flight-model";
import type { LoggedRow } from "./logged-row";

/** A reference set of rows as an upload leaves it on disk, and as a reader then has it in memory: no database between. */
export async function buildReference(rows: readonly LoggedRow[]): Promise<LoadedReference> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-false-alarms-"));
  try {
    return await readBack(rows, join(folder, "reference"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readBack(rows: readonly LoggedRow[], path: string): Promise<LoadedReference> {
  const features = model.columns.filter(({ role }) => role === "feature");
  const dictionaries = features.map(() => new Map<string, number>());
  const file = await SpillFile.create(path, place.features + features.length);
  try {
    const write = (column: number, read: (row: LoggedRow) => number) =>
      file.writeColumn(column, Float64Array.from(rows, read), 0);
    await write(place.timestamp, ({ atMs }) => atMs);
    await write(place.prediction, ({ score }) => score ?? Number.NaN);
    for (const [index, { name }] of features.entries()) {
      const codes = dictionaries[index]!;
      await write(place.features + index, (row) => {
        const value = (row.features as Readonly<Record<string, number | string | null>>)[name] ?? null;
        return typeof value === "string" ? codeOf(codes, value) : (value ?? Number.NaN);
      });
    }
    const plans = features.map(({ name, kind }) => ({ name, kind, form: "as written" as const }));
    const spilled = {
      rows: rows.length,
      features: plans,
      dictionaries,
      attributions: [],
      file,
      rejected: [],
      rejectedRows: 0,
      leftOut: [],
    };
    const times = rowTimes(await file.readColumn(place.timestamp, rows.length), model.timeZone);
    const columns = new Map<number, LoadedColumn>();
    for await (const built of readReferenceColumns(model, spilled, times)) {
      columns.set(built.column.id, loadedColumn(built));
    }
    return {
      id: 1,
      modelId: model.id,
      versionId: version.id,
      rows: rows.length,
      spanDays: times.spanDays,
      hasTimestamps: hasTimestamps(rows.length, times),
      createdAt: version.createdAt,
      stratumOfRow: times.stratumOfRow,
      strata: strataSizes(times.stratumOfRow),
      dayOfRow: times.dayOfRow,
      segmentOfRow: [],
      scores: null,
      probabilities: null,
      labels: null,
      columns,
    };
  } finally {
    await file.close();
  }
}

function codeOf(codes: Map<string, number>, text: string): number {
  const known = codes.get(text) ?? codes.size;
  codes.set(text, known);
  return known;
}

function loadedColumn(built: ReferenceColumn): LoadedColumn {
  const { column, moments, ...kept } = built;
  return {
    ...kept,
    columnId: column.id,
    name: column.name,
    role: column.role,
    ...cellBins(kept.kind, kept.cells, kept.cellOfRow),
    mean: moments?.mean ?? null,
    standardDeviation: moments && standardDeviation(moments),
    minimum: moments?.min ?? null,
    maximum: moments?.max ?? null,
  };
}

function strataSizes(stratumOfRow: Uint8Array): Float64Array {
  const sizes = new Float64Array(hoursOfWeek);
  for (const stratum of stratumOfRow) if (stratum !== noStratum) sizes[stratum]! += 1;
  return sizes;
}
