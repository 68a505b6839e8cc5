import { ByteWriter } from "./bytes";
import { type ColumnTail, writeColumnHead, writeColumnTail } from "./column-counts";
import { RunningMoments } from "./running-moments";
import { writeTally } from "./sparse";

/** Counts one column of one bucket while its rows come in: cells are listed now and tallied when encoded. */
export class ColumnTally {
  private readonly cells: number[] = [];
  private readonly moments = new RunningMoments();
  private readonly unseen = new Map<string, number>();
  private rows = 0;
  private missing = 0;
  private belowSum = 0;
  private aboveSum = 0;

  constructor(
    private readonly kind: "numeric" | "categorical",
    private readonly lastCell: number,
  ) {}

  /** Counts the values at `places`; cell -1 is missing. */
  addNumbers(places: readonly number[], values: Float64Array, cells: Int32Array): void {
    for (const at of places) {
      const cell = cells[at]!;
      if (cell < 0) this.missing++;
      else this.addNumber(values[at]!, cell);
    }
  }

  private addNumber(value: number, cell: number): void {
    this.rows++;
    this.cells.push(cell);
    this.moments.add(value);
    if (cell === 0) this.belowSum += value;
    else if (cell === this.lastCell) this.aboveSum += value;
  }

  /** Counts the categories at `places`; null is missing. */
  addCategories(
    places: readonly number[],
    categories: readonly (string | null)[],
    codes: ReadonlyMap<string, number>,
  ): void {
    for (const at of places) {
      const category = categories[at]!;
      if (category === null) this.missing++;
      else this.addCategory(category, codes.get(category));
    }
  }

  private addCategory(category: string, code: number | undefined): void {
    this.rows++;
    if (code !== undefined) this.cells.push(code);
    else this.unseen.set(category, (this.unseen.get(category) ?? 0) + 1);
  }

  encode(hour: number): Buffer {
    const writer = new ByteWriter();
    writeColumnHead(writer, new Map([[hour, this.rows]]), new Map([[hour, this.missing]]));
    writeTally(writer, Uint32Array.from(this.cells));
    const tail: ColumnTail = {
      kind: this.kind,
      count: this.rows,
      moments: this.moments.moments,
      belowSum: this.belowSum,
      aboveSum: this.aboveSum,
      unseen: this.unseen,
      other: 0,
    };
    writeColumnTail(writer, tail);
    return writer.finish();
  }
}
