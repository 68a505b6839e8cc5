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

/** Counts the rows of one version against one reference and encodes what is to be appended. */
export class BatchCounter {
  private readonly plan: CountingPlan;
  private readonly buckets = new Map<string, Bucket>();

  constructor(model: ModelRecord, reference: LoadedReference | null) {
    this.plan = countingPlan(model, reference);
  }

  add(row: CountedRow): void {
    const hour = hourOf(row.atMs);
    const buckets = [0, ...row.segments].map((segmentId) => this.bucket(segmentId, hour));
    for (const bucket of buckets) {
      bucket.rows++;
      bucket.lastMs = Math.max(bucket.lastMs, row.atMs);
    }
    const { prediction, confidence, features } = this.plan;
    const predictionBin = prediction ? this.count(buckets, prediction, predictedValue(row, prediction)) : -1;
    if (confidence) this.count(buckets, confidence, row.confidence);
    for (const feature of features) {
      const bin = this.count(buckets, feature, row.features[feature.name]);
      const attribution = row.attributions?.[feature.name];
      this.associate(buckets, feature, bin, predictionBin, attribution);
    }
  }

  /** Counts one value in every bucket; returns its association bin, -1 when missing. */
  private count(buckets: readonly Bucket[], column: PlannedColumn, value: unknown): number {
    if (column.kind === "numeric") {
      const number = typeof value === "number" ? value : Number.NaN;
      const cell = Number.isFinite(number) ? (column.index?.cellOf(number) ?? 0) : -1;
      for (const bucket of buckets) {
        const tally = tallyOf(bucket, column);
        if (cell < 0) tally.addMissing();
        else tally.addNumber(number, cell);
      }
      return cell < 0 ? -1 : associationBin(column, cell);
    }
    const category = value === null || value === undefined ? null : String(value);
    const code = category === null ? undefined : column.codes.get(category);
    for (const bucket of buckets) {
      const tally = tallyOf(bucket, column);
      if (category === null) tally.addMissing();
      else tally.addCategory(category, code);
    }
    return category === null ? -1 : associationBin(column, code);
  }

  private associate(
    buckets: readonly Bucket[],
    feature: PlannedColumn,
    bin: number,
    predictionBin: number,
    attribution: number | undefined,
  ): void {
    const counted = bin >= 0 && predictionBin >= 0;
    if (!counted && attribution === undefined) return;
    const predictionBins = this.plan.prediction?.reference?.bins ?? 0;
    for (const bucket of buckets) {
      let association = bucket.associations[feature.place];
      if (!association) {
        association = emptyAssociation((feature.reference?.bins ?? 0) * predictionBins);
        bucket.associations[feature.place] = association;
      }
      if (counted) association.table[bin * predictionBins + predictionBin]! += 1;
      if (attribution !== undefined) {
        association.attributionSum += Math.abs(attribution);
        association.attributionCount++;
      }
    }
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

function predictedValue(row: CountedRow, prediction: PlannedColumn): number | string | null {
  if (prediction.kind === "numeric") return row.score;
  return row.predictedClass;
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
