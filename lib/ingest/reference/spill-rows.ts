import "server-only";
import { join } from "node:path";
import type { RejectedRow } from "@/lib/contracts/ingest";
import { AppError } from "@/lib/errors";
import type { RowProblem } from "@/lib/ingest/row-problem";
import type { ModelRecord } from "@/lib/registry/model-record";
import { inferFeatures } from "./infer-features";
import type { RawRow, RowBatch, RowSource } from "./raw-row";
import { type FeaturePlan, RowWriter } from "./row-writer";
import { SpillFile } from "./spill-file";
import type { SpilledReference } from "./spilled-reference";

export const referenceRowLimit = 1_000_000;
const sampleRows = 10_000;
const listedRejections = 100;
const notARow: RowProblem = { code: "invalid", field: "row", reason: "must be an object" };

/**
 * Checks every row and writes the good ones to a file, a column after another. The first ten thousand tell the
 * kinds of columns that nobody declared.
 */
export async function spillRows(
  model: ModelRecord,
  source: RowSource,
  folder: string,
): Promise<SpilledReference> {
  const batches = source.batches[Symbol.asyncIterator]();
  let sample: RowBatch = await readSample(batches);
  if (sample.length === 0) throw noRows([], 0);
  const inferred = inferFeatures(sample, source.text);
  const features = planFeatures(model, inferred);
  const writer = new RowWriter(model, features, source.text);
  const file = await SpillFile.create(join(folder, "columns.spill"), writer.columns);
  try {
    const spilling = new Spilling(writer, file);
    await spilling.add(sample);
    sample = [];
    for (let next = await batches.next(); !next.done; next = await batches.next())
      await spilling.add(next.value);
    const known = new Set(features.map(({ name }) => name));
    return {
      ...(await spilling.finish()),
      features,
      dictionaries: writer.dictionaries,
      attributions: writer.attributions,
      file,
      leftOut: inferred.map(({ name }) => name).filter((name) => !known.has(name)),
    };
  } catch (error) {
    await file.close();
    throw error;
  } finally {
    await batches.return?.();
  }
}

async function readSample(batches: AsyncIterator<RowBatch>): Promise<RowBatch> {
  const sample: (RawRow | null)[] = [];
  while (sample.length < sampleRows) {
    const next = await batches.next();
    if (next.done) break;
    sample.push(...next.value);
  }
  return sample;
}

/** The model's own features where it has some; else those that the rows show. */
function planFeatures(model: ModelRecord, inferred: readonly FeaturePlan[]): FeaturePlan[] {
  const declared = model.columns.filter(({ role }) => role === "feature");
  if (declared.length === 0) {
    if (inferred.length > 0) return [...inferred];
    throw new AppError("no_columns", "The rows have no features, and the model has none declared.", [
      { name: "features", reason: "no row has any" },
    ]);
  }
  const forms = new Map(inferred.map(({ name, form }) => [name, form]));
  return declared.map(({ name, kind }) => ({ name, kind, form: forms.get(name) ?? "as written" }));
}

class Spilling {
  private readonly block: readonly Float64Array[];
  private filled = 0;
  private blocks = 0;
  private seen = 0;
  private rejectedRows = 0;
  private readonly rejected: RejectedRow[] = [];

  constructor(
    private readonly writer: RowWriter,
    private readonly file: SpillFile,
  ) {
    this.block = file.emptyBlock();
  }

  async add(batch: RowBatch): Promise<void> {
    for (const row of batch) {
      const index = this.seen++;
      if (index >= referenceRowLimit) throw tooManyRows();
      const problem = row === null ? notARow : this.writer.write(row, this.block, this.filled);
      if (problem) this.reject(index, problem);
      else this.filled++;
      if (this.filled === this.file.blockRows) await this.flush();
    }
  }

  async finish() {
    const rows = this.blocks * this.file.blockRows + this.filled;
    await this.flush();
    if (rows === 0) throw noRows(this.rejected, this.rejectedRows);
    return { rows, rejected: this.rejected, rejectedRows: this.rejectedRows };
  }

  private reject(index: number, problem: RowProblem): void {
    this.rejectedRows++;
    if (this.rejected.length < listedRejections) this.rejected.push({ index, id: null, ...problem });
  }

  private async flush(): Promise<void> {
    if (this.filled === 0) return;
    await this.file.writeBlock(this.blocks++, this.block);
    this.filled = 0;
  }
}

const tooManyRows = () =>
  new AppError("too_large", `A reference set has at most ${referenceRowLimit} rows.`, [
    { name: "body", reason: `more than ${referenceRowLimit} rows` },
  ]);

function noRows(rejected: readonly RejectedRow[], count: number): AppError {
  if (count === 0)
    return new AppError("no_rows", "The body has no rows.", [{ name: "body", reason: "no rows" }]);
  return new AppError(
    "no_rows",
    `None of the ${count} rows could be taken.`,
    rejected.map(({ index, field, reason }) => ({ name: `${index}.${field}`, reason })),
  );
}
