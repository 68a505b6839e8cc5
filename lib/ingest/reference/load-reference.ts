import "server-only";
import { LRUCache } from "lru-cache";
import type { Pool } from "pg";
import type { ColumnKind, ColumnRole } from "@/lib/contracts/common";
import { hoursOfWeek } from "../hour-of-week";
import { cellBins } from "./cell-bins";
import { type LoadedColumn, type LoadedReference, noStratum } from "./loaded-reference";
import { bytesToCells, toDays, toFloats, toIntegers, toStrata } from "./reference-bytes";

const cacheBytes = 768 * 1024 * 1024;
const caches = new WeakMap<Pool, LRUCache<number, LoadedReference, Pool>>();

/** A stored reference set; it never changes, so it is kept in memory while there is room. */
export async function loadReference(db: Pool, referenceId: number): Promise<LoadedReference> {
  let cache = caches.get(db);
  if (!cache) {
    cache = new LRUCache({
      maxSize: cacheBytes,
      sizeCalculation: bytesOf,
      fetchMethod: (id, _, { context }) => readReference(context, id),
    });
    caches.set(db, cache);
  }
  return cache.forceFetch(referenceId, { context: db });
}

interface SetRow {
  readonly id: number;
  readonly model_id: number;
  readonly version_id: number;
  readonly rows: number;
  readonly span_days: number;
  readonly has_timestamps: boolean;
  readonly created_at: Date;
  readonly strata: Buffer;
  readonly days: Buffer;
  readonly segment_codes: Buffer;
  readonly scores: Buffer | null;
  readonly labels: Buffer | null;
  readonly probabilities: Buffer | null;
}

interface ColumnRow {
  readonly column_id: number;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  readonly exact: boolean;
  readonly anchors: Buffer;
  readonly gap_mass: Buffer;
  readonly categories: string[];
  readonly cells: Buffer;
  readonly count: number;
  readonly missing: number;
  readonly mean: number | null;
  readonly standard_deviation: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly tau2: number;
  readonly tau_days: number;
  readonly attribution: number | null;
}

async function readReference(db: Pool, id: number): Promise<LoadedReference> {
  const sets = await db.query<SetRow>("SELECT * FROM reference_set WHERE id = $1", [id]);
  const set = sets.rows[0];
  if (!set) throw new Error(`reference set ${id} is not stored`);
  const stratumOfRow = toStrata(set.strata);
  return {
    id: set.id,
    modelId: set.model_id,
    versionId: set.version_id,
    rows: set.rows,
    spanDays: set.span_days,
    hasTimestamps: set.has_timestamps,
    createdAt: set.created_at,
    stratumOfRow,
    strata: strataSizes(stratumOfRow),
    dayOfRow: toDays(set.days),
    segmentOfRow: splitRows(toIntegers(set.segment_codes), set.rows),
    scores: set.scores && toFloats(set.scores),
    probabilities: set.probabilities && toFloats(set.probabilities),
    labels: set.labels && toFloats(set.labels),
    columns: await readColumns(db, set),
  };
}

async function readColumns(db: Pool, { id, rows }: SetRow): Promise<Map<number, LoadedColumn>> {
  const { rows: ids } = await db.query<{ column_id: number }>(
    "SELECT column_id FROM reference_column WHERE reference_set_id = $1 ORDER BY column_id",
    [id],
  );
  const columns = new Map<number, LoadedColumn>();
  // One at a time: a large set would otherwise be in memory twice.
  for (const { column_id } of ids) {
    const { rows: found } = await db.query<ColumnRow>(
      `SELECT r.*, c.name, c.role FROM reference_column r
       JOIN reference_set s ON s.id = r.reference_set_id
       JOIN model_column c ON c.model_id = s.model_id AND c.id = r.column_id
       WHERE r.reference_set_id = $1 AND r.column_id = $2`,
      [id, column_id],
    );
    if (found[0]) columns.set(column_id, toColumn(found[0], rows));
  }
  return columns;
}

function toColumn(row: ColumnRow, rows: number): LoadedColumn {
  const anchors = toFloats(row.anchors);
  const cells = row.kind === "numeric" ? 2 * anchors.length + 1 : row.categories.length;
  const cellOfRow = bytesToCells(row.cells, rows);
  return {
    columnId: row.column_id,
    name: row.name,
    kind: row.kind,
    role: row.role,
    anchors,
    gapMass: toFloats(row.gap_mass),
    exact: row.exact,
    categories: row.categories,
    cellOfRow,
    cells,
    ...cellBins(row.kind, cells, cellOfRow),
    count: row.count,
    missing: row.missing,
    mean: row.mean,
    standardDeviation: row.standard_deviation,
    minimum: row.minimum,
    maximum: row.maximum,
    tau2: row.tau2,
    tauDays: row.tau_days,
    attribution: row.attribution,
  };
}

function strataSizes(stratumOfRow: Uint8Array): Float64Array {
  const sizes = new Float64Array(hoursOfWeek);
  for (const stratum of stratumOfRow) if (stratum !== noStratum) sizes[stratum]! += 1;
  return sizes;
}

function splitRows(codes: Int32Array, rows: number): Int32Array[] {
  return Array.from({ length: rows === 0 ? 0 : codes.length / rows }, (_, index) =>
    codes.subarray(index * rows, (index + 1) * rows),
  );
}

function bytesOf(reference: LoadedReference): number {
  const columns = [...reference.columns.values()].reduce(
    (sum, { anchors, gapMass, cellOfRow, binOfCell, categories }) =>
      sum +
      anchors.byteLength +
      gapMass.byteLength +
      cellOfRow.byteLength +
      binOfCell.byteLength +
      categories.reduce((bytes, category) => bytes + 2 * category.length + 32, 0),
    0,
  );
  const perRow =
    3 + 4 * reference.segmentOfRow.length + (reference.scores ? 8 : 0) + (reference.labels ? 8 : 0);
  return 4096 + columns + perRow * reference.rows + (reference.probabilities?.byteLength ?? 0);
}
