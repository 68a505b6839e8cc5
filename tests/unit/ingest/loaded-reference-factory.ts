import {
  type LoadedColumn,
  type LoadedReference,
  missingCell,
  noStratum,
} from "@/lib/ingest/reference/loaded-reference";
import type { ColumnRecord, ModelRecord } from "@/lib/registry/model-record";
import { cellIndex, rankAnchors } from "@/lib/stats";

const noColumn = { unit: "", description: "" };

export const testColumns: readonly ColumnRecord[] = [
  { id: 1, name: "distance", kind: "numeric", role: "feature", ...noColumn },
  { id: 2, name: "origin", kind: "categorical", role: "feature", ...noColumn },
  { id: 3, name: "score", kind: "numeric", role: "prediction", ...noColumn },
  { id: 4, name: "confidence", kind: "numeric", role: "confidence", ...noColumn },
];

export function createModelRecord(overrides: Partial<ModelRecord> = {}): ModelRecord {
  return {
    id: 1,
    name: "flight-delay",
    task: "binary",
    description: "",
    timeZone: "UTC",
    positiveClass: "1",
    negativeClass: "0",
    classes: [],
    decisionThreshold: 0.5,
    policy: "budget",
    falseAlarmBudget: 1,
    plainLevel: 0.05,
    effectFloor: 0.1,
    evaluationIntervalHours: 1,
    performanceMetric: "rocAuc",
    performanceMinimum: null,
    segments: [],
    servingVersionId: 1,
    demonstration: null,
    createdAt: new Date(0),
    columns: testColumns,
    versions: [],
    ...overrides,
  };
}

export interface ReferenceValues {
  readonly distance: readonly number[];
  readonly origin: readonly (string | null)[];
  readonly score: readonly number[];
  readonly strata?: readonly number[];
}

/** A reference of given rows, in memory. */
export function createLoadedReference({ distance, origin, score, strata }: ReferenceValues): LoadedReference {
  const rows = distance.length;
  const confidence = score.map((value) => Math.abs(2 * value - 1));
  const columns = [
    numericColumn(1, "distance", distance),
    categoricalColumn(2, "origin", origin),
    numericColumn(3, "score", score),
    numericColumn(4, "confidence", confidence),
  ];
  const stratumOfRow = Uint8Array.from({ length: rows }, (_, row) => strata?.[row] ?? noStratum);
  const sizes = new Float64Array(168);
  for (const stratum of stratumOfRow) if (stratum !== noStratum) sizes[stratum]! += 1;
  return {
    id: 1,
    modelId: 1,
    versionId: 1,
    rows,
    spanDays: 30,
    hasTimestamps: strata !== undefined,
    createdAt: new Date(0),
    stratumOfRow,
    strata: sizes,
    dayOfRow: new Uint16Array(rows),
    segmentOfRow: [],
    scores: Float64Array.from(score),
    probabilities: null,
    labels: null,
    columns: new Map(columns.map((column) => [column.columnId, column])),
  };
}

const common = {
  exact: true,
  mean: 0,
  standardDeviation: 1,
  minimum: 0,
  maximum: 1,
  tau2: 0,
  tauDays: 0,
  attribution: null,
};

function numericColumn(columnId: number, name: string, values: readonly number[]): LoadedColumn {
  const anchors = rankAnchors(Float64Array.from(values).sort());
  const index = cellIndex(anchors.values);
  const record = testColumns.find((column) => column.id === columnId)!;
  const cellOfRow = Uint32Array.from(values, (value) =>
    Number.isNaN(value) ? missingCell : index.cellOf(value),
  );
  const binOfCell = Uint8Array.from({ length: index.cells }, (_, cell) =>
    Math.floor((10 * cell) / index.cells),
  );
  return {
    ...common,
    columnId,
    name,
    kind: "numeric",
    role: record.role,
    anchors: anchors.values,
    gapMass: anchors.gapMass,
    categories: [],
    cellOfRow,
    cells: index.cells,
    binOfCell,
    bins: 10,
    count: values.length,
    missing: 0,
  };
}

function categoricalColumn(columnId: number, name: string, values: readonly (string | null)[]): LoadedColumn {
  const categories = [...new Set(values.filter((value) => value !== null))];
  return {
    ...common,
    columnId,
    name,
    kind: "categorical",
    role: "feature",
    anchors: new Float64Array(),
    gapMass: new Float64Array(),
    categories,
    cellOfRow: Uint32Array.from(values, (value) =>
      value === null ? missingCell : categories.indexOf(value),
    ),
    cells: categories.length,
    binOfCell: Uint8Array.from(categories, (_, code) => Math.min(20, code)),
    bins: 21,
    count: values.filter((value) => value !== null).length,
    missing: values.filter((value) => value === null).length,
  };
}
