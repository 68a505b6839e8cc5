import "server-only";
import { type FileHandle, open } from "node:fs/promises";

const blockBytes = 8 * 1024 * 1024;
const mostBlockRows = 8192;
const width = Float64Array.BYTES_PER_ELEMENT;

/**
 * A table of doubles on disk, NaN where nothing is: written row by row or column by column, read column by
 * column. It is laid out in blocks of rows, and each block column by column, so that only one block is held.
 */
export class SpillFile {
  private constructor(
    private readonly handle: FileHandle,
    readonly columns: number,
    readonly blockRows: number,
  ) {}

  static async create(path: string, columns: number): Promise<SpillFile> {
    const blockRows = Math.max(1, Math.min(mostBlockRows, Math.floor(blockBytes / (columns * width))));
    return new SpillFile(await open(path, "w+", 0o600), columns, blockRows);
  }

  /** One array for each column: the block that is being filled. */
  emptyBlock(): Float64Array[] {
    const buffer = new ArrayBuffer(this.columns * this.blockRows * width);
    return Array.from({ length: this.columns }, (_, column) => {
      return new Float64Array(buffer, column * this.blockRows * width, this.blockRows);
    });
  }

  async writeBlock(index: number, block: readonly Float64Array[]): Promise<void> {
    const first = block[0];
    if (!first) return;
    await writeAll(this.handle, new Uint8Array(first.buffer), this.position(index, 0));
  }

  async writeColumn(column: number, values: Float64Array, fromRow: number): Promise<void> {
    await this.eachPiece(values, fromRow, column, writeAll);
  }

  async readColumn(column: number, rows: number, fromRow = 0): Promise<Float64Array> {
    const values = new Float64Array(rows);
    await this.eachPiece(values, fromRow, column, readAll);
    return values;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  private position(block: number, column: number): number {
    return (block * this.columns + column) * this.blockRows * width;
  }

  private async eachPiece(
    values: Float64Array,
    fromRow: number,
    column: number,
    act: (handle: FileHandle, bytes: Uint8Array, position: number) => Promise<void>,
  ): Promise<void> {
    for (let done = 0; done < values.length; ) {
      const row = fromRow + done;
      const within = row % this.blockRows;
      const count = Math.min(this.blockRows - within, values.length - done);
      const bytes = new Uint8Array(values.buffer, values.byteOffset + done * width, count * width);
      await act(this.handle, bytes, this.position(Math.floor(row / this.blockRows), column) + within * width);
      done += count;
    }
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function readAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) throw new Error("the temporary file is shorter than what was written to it");
    done += bytesRead;
  }
}
