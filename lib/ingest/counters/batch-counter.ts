import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { ModelRecord } from "@/lib/registry/model-record";
import { type Association, emptyAssociation, encodeAssociations } from "./associations";
import { ByteWriter } from "./bytes";
import { ColumnTally } from "./column-tally";
import { writeHead, writeSection } from "./columns-body";
import type { CountedRow } from "./counted-row";
import { associationBin, type CountingPlan, countingPlan, type PlannedColumn } from "./counting-plan";
import { type CounterBody, hourOf, part } from "./parts";

interface Bucket {
  readonly segmentId: number;
  readonly hour: number;
  rows: number;
  lastMs: number;
  /** By the places of the plan's columns. */
  readonly tallies: (ColumnTally | undefined)[];
  readonly associations: (Association | undefined)[];
}

/** Places of the rows that a bucket takes of a batch. */
type Placed = ReadonlyMap<Bucket, readonly number[]>;
type Read = (row: CountedRow) => unknown;

/**
 * Counts the rows of one version against one reference and encodes what is to be appended. A column is counted
 * whole before the next: its anchors stay in the processor's cache.
 */
export class BatchCounter {
  private readonly plan: CountingPlan;
  private readonly buckets = new Map<string, Bucket>();

  constructor(model: ModelRecord, reference: LoadedReference | null) {
    this.plan = countingPlan(model, reference);
  }

  add(rows: readonly CountedRow[]): void {
    const placed = this.place(rows);
    const { prediction, confidence, features } = this.plan;
    const predictionBins = prediction && this.count(rows, placed, prediction, predictedValue(prediction));
    if (confidence) this.count(rows, placed, confidence, (row) => row.confidence);
    for (const feature of features) {
      const { name } = feature;
      const bins = this.count(rows, placed, feature, (row) => row.features[name]);
      if (predictionBins) this.associate(placed, feature, bins, predictionBins);
      this.attribute(rows, placed, feature);
    }
  }

  private place(rows: readonly CountedRow[]): Placed {
    const placed = new Map<Bucket, number[]>();
    const put = (segmentId: number, hour: number, at: number, ms: number) => {
      const bucket = this.bucket(segmentId, hour);
      bucket.rows++;
      bucket.lastMs = Math.max(bucket.lastMs, ms);
      const places = placed.get(bucket);
      if (places) places.push(at);
      else placed.set(bucket, [at]);
    };
    rows.forEach(({ atMs, segments }, at) => {
      const hour = hourOf(atMs);
      put(0, hour, at, atMs);
      for (const segmentId of segments) put(segmentId, hour, at, atMs);
    });
    return placed;
  }

  /** Counts one column in every bucket; returns the association bin of each row, -1 when missing. */
  private count(rows: readonly CountedRow[], placed: Placed, column: PlannedColumn, read: Read): Int32Array {
    return column.kind === "numeric"
      ? countNumbers(rows, placed, column, read)
      : countCategories(rows, placed, column, read);
  }

  private associate(placed: Placed, feature: PlannedColumn, bins: Int32Array, predicted: Int32Array): void {
    const width = this.predictionBins;
    for (const [bucket, places] of placed) {
      let table: Float64Array | undefined;
      for (const at of places) {
        if (bins[at]! < 0 || predicted[at]! < 0) continue;
        table ??= this.associationOf(bucket, feature).table;
        table[bins[at]! * width + predicted[at]!]! += 1;
      }
    }
  }

  private attribute(rows: readonly CountedRow[], placed: Placed, feature: PlannedColumn): void {
    for (const [bucket, places] of placed) {
      for (const at of places) {
        const attribution = rows[at]!.attributions?.[feature.name];
        if (attribution === undefined) continue;
        const association = this.associationOf(bucket, feature);
        association.attributionSum += Math.abs(attribution);
        association.attributionCount++;
      }
    }
  }

  private get predictionBins(): number {
    return this.plan.prediction?.reference?.bins ?? 0;
  }

  private associationOf(bucket: Bucket, feature: PlannedColumn): Association {
    let association = bucket.associations[feature.place];
    if (!association) {
      association = emptyAssociation((feature.reference?.bins ?? 0) * this.predictionBins);
      bucket.associations[feature.place] = association;
    }
    return association;
  }

  private bucket(segmentId: number, hour: number): Bucket {
    const key = `${segmentId}:${hour}`;
    let bucket = this.buckets.get(key);
    if (!bucket) {
      bucket = { segmentId, hour, rows: 0, lastMs: 0, tallies: [], associations: [] };
      this.buckets.set(key, bucket);
    }
    return bucket;
  }

  private associationsOf({ associations }: Bucket): Map<number, Association> {
    const counted = this.plan.features.flatMap(({ columnId, place }) => {
      const association = associations[place];
      return association ? [[columnId, association] as const] : [];
    });
    return new Map(counted);
  }

  bodies(): CounterBody[] {
    return [...this.buckets.values()].flatMap((bucket) => {
      const { segmentId, hour } = bucket;
      const scores = this.plan.columns.filter((column) => column.role !== "feature");
      return [
        { part: part.scores, segmentId, hour, body: encodeTallies(bucket, scores) },
        { part: part.features, segmentId, hour, body: encodeTallies(bucket, this.plan.features) },
        { part: part.associations, segmentId, hour, body: encodeAssociations(this.associationsOf(bucket)) },
      ];
    });
  }
}

function countNumbers(
  rows: readonly CountedRow[],
  placed: Placed,
  column: PlannedColumn,
  read: Read,
): Int32Array {
  const values = new Float64Array(rows.length);
  const cells = new Int32Array(rows.length);
  const bins = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const given = read(rows[at]!);
    const value = typeof given === "number" ? given : Number.NaN;
    const cell = Number.isFinite(value) ? (column.index?.cellOf(value) ?? 0) : -1;
    values[at] = value;
    cells[at] = cell;
    bins[at] = cell < 0 ? -1 : associationBin(column, cell);
  }
  for (const [bucket, places] of placed) tallyOf(bucket, column).addNumbers(places, values, cells);
  return bins;
}

function countCategories(
  rows: readonly CountedRow[],
  placed: Placed,
  column: PlannedColumn,
  read: Read,
): Int32Array {
  const bins = new Int32Array(rows.length);
  const categories = rows.map((row, at) => {
    const value = read(row);
    const category = value === null || value === undefined ? null : String(value);
    bins[at] = category === null ? -1 : associationBin(column, column.codes.get(category));
    return category;
  });
  for (const [bucket, places] of placed) {
    tallyOf(bucket, column).addCategories(places, categories, column.codes);
  }
  return bins;
}

function predictedValue(prediction: PlannedColumn): Read {
  return prediction.kind === "numeric" ? (row) => row.score : (row) => row.predictedClass;
}

function tallyOf(bucket: Bucket, column: PlannedColumn): ColumnTally {
  let tally = bucket.tallies[column.place];
  if (!tally) {
    tally = new ColumnTally(column.kind, column.cells - 1);
    bucket.tallies[column.place] = tally;
  }
  return tally;
}

function encodeTallies(bucket: Bucket, columns: readonly PlannedColumn[]): Buffer {
  const writer = new ByteWriter();
  writeHead(writer, bucket);
  for (const column of columns) {
    const tally = bucket.tallies[column.place];
    if (tally) writeSection(writer, column.columnId, tally.encode(bucket.hour));
  }
  return writer.finish();
}
