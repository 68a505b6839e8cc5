import type { LoadedColumn, LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { ColumnRecord, ModelRecord } from "@/lib/registry/model-record";
import { type CellIndex, cellIndex } from "@/lib/stats";
import type { ColumnShape } from "./column-counts";

/** How one column of a model is counted against one reference. */
export interface PlannedColumn extends ColumnShape {
  /** Place among the plan's columns. */
  readonly place: number;
  readonly name: string;
  readonly role: ColumnRecord["role"];
  /** Undefined without anchors: then every number falls into the one cell there is. */
  readonly index: CellIndex | undefined;
  readonly codes: ReadonlyMap<string, number>;
  readonly reference: LoadedColumn | undefined;
}

export interface CountingPlan {
  readonly features: readonly PlannedColumn[];
  readonly prediction: PlannedColumn | undefined;
  readonly confidence: PlannedColumn | undefined;
  readonly columns: readonly PlannedColumn[];
}

const indexes = new WeakMap<LoadedColumn, CellIndex>();
const codebooks = new WeakMap<LoadedColumn, ReadonlyMap<string, number>>();

function indexOf(column: LoadedColumn): CellIndex | undefined {
  if (column.anchors.length === 0) return undefined;
  const index = indexes.get(column) ?? cellIndex(column.anchors);
  indexes.set(column, index);
  return index;
}

function codesOf(column: LoadedColumn): ReadonlyMap<string, number> {
  const codes = codebooks.get(column) ?? new Map(column.categories.map((category, code) => [category, code]));
  codebooks.set(column, codes);
  return codes;
}

/** Which columns are counted and into which cells; without a reference numbers share one cell. */
export function countingPlan(model: ModelRecord, reference: LoadedReference | null): CountingPlan {
  const columns = model.columns.map((column, place): PlannedColumn => {
    const known = reference?.columns.get(column.id);
    const { id: columnId, kind, name, role } = column;
    const cells = kind === "numeric" ? 2 * (known?.anchors.length ?? 0) + 1 : (known?.categories.length ?? 0);
    return {
      place,
      columnId,
      kind,
      name,
      role,
      cells,
      index: known ? indexOf(known) : undefined,
      codes: known ? codesOf(known) : new Map(),
      reference: known,
    };
  });
  return {
    columns,
    features: columns.filter((column) => column.role === "feature"),
    prediction: columns.find((column) => column.role === "prediction"),
    confidence: columns.find((column) => column.role === "confidence"),
  };
}

/** Bin of a cell in joint tables; an unseen category goes with the rare ones. */
export function associationBin(column: PlannedColumn, cell: number | undefined): number {
  const { reference } = column;
  if (!reference || reference.bins === 0) return -1;
  return cell === undefined ? reference.bins - 1 : reference.binOfCell[cell]!;
}
