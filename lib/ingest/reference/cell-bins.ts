import type { ColumnKind } from "@/lib/contracts/common";

const deciles = 10;
const keptCategories = 20;

export interface CellBins {
  readonly binOfCell: Uint8Array;
  readonly bins: number;
}

/**
 * Coarse bins for joint tables: deciles of a number by the middle of its cell's rank, the 20 most frequent
 * categories and one bin for the rest. None without reference rows.
 */
export function cellBins(kind: ColumnKind, cells: number, cellOfRow: Uint32Array): CellBins {
  return kind === "numeric" ? decileBins(cells, cellOfRow) : categoryBins(cells);
}

function decileBins(cells: number, cellOfRow: Uint32Array): CellBins {
  const counts = new Float64Array(cells);
  let rows = 0;
  for (const cell of cellOfRow) {
    if (cell >= cells) continue;
    counts[cell]! += 1;
    rows++;
  }
  if (rows === 0) return { binOfCell: new Uint8Array(cells), bins: 0 };
  let before = 0;
  const binOfCell = Uint8Array.from(counts, (count) => {
    const middle = before + count / 2;
    before += count;
    return Math.min(deciles - 1, Math.floor((deciles * middle) / rows));
  });
  return { binOfCell, bins: deciles };
}

function categoryBins(categories: number): CellBins {
  if (categories === 0) return { binOfCell: new Uint8Array(0), bins: 0 };
  const kept = Math.min(categories, keptCategories);
  return {
    binOfCell: Uint8Array.from({ length: categories }, (_, code) => Math.min(code, kept)),
    bins: kept + 1,
  };
}
