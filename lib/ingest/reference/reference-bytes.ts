import { missingCell } from "./loaded-reference";

const shortMissing = 0xffff;

export function toBytes(values: Float64Array | Int32Array | Uint16Array | Uint8Array | Uint32Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** A copy of its own, because a driver's buffer may start at any byte. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

export const toFloats = (bytes: Uint8Array): Float64Array => new Float64Array(copyOf(bytes));
export const toIntegers = (bytes: Uint8Array): Int32Array => new Int32Array(copyOf(bytes));
export const toDays = (bytes: Uint8Array): Uint16Array => new Uint16Array(copyOf(bytes));
export const toStrata = (bytes: Uint8Array): Uint8Array => new Uint8Array(copyOf(bytes));

/** Two bytes a row where the cells allow it, else four. */
export function cellsToBytes(cellOfRow: Uint32Array, cells: number): Buffer {
  if (cells >= shortMissing) return toBytes(cellOfRow);
  const short = new Uint16Array(cellOfRow.length);
  for (let row = 0; row < short.length; row++) {
    const cell = cellOfRow[row]!;
    short[row] = cell === missingCell ? shortMissing : cell;
  }
  return toBytes(short);
}

export function bytesToCells(bytes: Uint8Array, rows: number): Uint32Array {
  if (bytes.byteLength === rows * Uint32Array.BYTES_PER_ELEMENT) return new Uint32Array(copyOf(bytes));
  const short = new Uint16Array(copyOf(bytes));
  const cellOfRow = new Uint32Array(short.length);
  for (let row = 0; row < short.length; row++) {
    const cell = short[row]!;
    cellOfRow[row] = cell === shortMissing ? missingCell : cell;
  }
  return cellOfRow;
}
