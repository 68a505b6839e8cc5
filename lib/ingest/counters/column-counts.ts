import { type Moments, mergeMoments, NO_MOMENTS } from "@/lib/stats";
import type { ByteReader, ByteWriter } from "./bytes";
import { unseenLimit } from "./parts";
import { addSparse, writeSparse } from "./sparse";

/** What a column needs of its reference to be counted: the number of cells, or the reference's categories. */
export interface ColumnShape {
  readonly columnId: number;
  readonly kind: "numeric" | "categorical";
  /** 2k + 1 cells of k anchors, or the number of reference categories. */
  readonly cells: number;
}

/** Sums of one column over some hours: they add in any order. */
export interface ColumnCounts {
  readonly kind: "numeric" | "categorical";
  /** Rank cells or reference categories. */
  readonly cells: Float64Array;
  /** Rows with a value, and rows without, by absolute hour. */
  readonly hours: Map<number, number>;
  readonly missingHours: Map<number, number>;
  count: number;
  missing: number;
  /** Of numbers. */
  moments: Moments;
  /** Sums of the values below the first and above the last anchor. */
  belowSum: number;
  aboveSum: number;
  /** Categories that the reference does not have. */
  readonly unseen: Map<string, number>;
  /** Rows of unseen categories beyond those kept by name. */
  other: number;
}

export function emptyCounts(shape: ColumnShape): ColumnCounts {
  return {
    kind: shape.kind,
    cells: new Float64Array(shape.cells),
    hours: new Map(),
    missingHours: new Map(),
    count: 0,
    missing: 0,
    moments: NO_MOMENTS,
    belowSum: 0,
    aboveSum: 0,
    unseen: new Map(),
    other: 0,
  };
}

/**
 * Adds one encoded column to `into`, or takes it back: then what only grows (moments, the sums outside of the
 * reference) stays as it was, and only the counts are right.
 */
export function addColumn(reader: ByteReader, into: ColumnCounts, sign: 1 | -1 = 1): void {
  const hours = reader.unsigned();
  let hour = 0;
  let count = 0;
  for (let index = 0; index < hours; index++) {
    hour += reader.unsigned();
    const rows = reader.unsigned();
    const missing = reader.unsigned();
    count += rows;
    into.missing += sign * missing;
    addTo(into.hours, hour, sign * rows);
    addTo(into.missingHours, hour, sign * missing);
  }
  addSparse(reader, into.cells, sign);
  into.count += sign * count;
  if (into.kind === "numeric") {
    if (count > 0 && sign === 1) addNumbers(reader, into, count);
    return;
  }
  into.other += sign * reader.unsigned();
  const unseen = reader.unsigned();
  for (let index = 0; index < unseen; index++) addTo(into.unseen, reader.text(), sign * reader.unsigned());
}

function addTo<K>(counts: Map<K, number>, key: K, rows: number): void {
  const sum = (counts.get(key) ?? 0) + rows;
  if (sum === 0) counts.delete(key);
  else counts.set(key, sum);
}

function addNumbers(reader: ByteReader, into: ColumnCounts, count: number): void {
  const [mean, m2, min, max, sum] = [
    reader.float(),
    reader.float(),
    reader.float(),
    reader.float(),
    reader.float(),
  ];
  into.moments = mergeMoments(into.moments, { count, mean, m2, min, max, sum });
  into.belowSum += reader.float();
  into.aboveSum += reader.float();
}

type Hours = ReadonlyMap<number, number>;

/** Begins an encoded column; its cells come next, then its tail. */
export function writeColumnHead(writer: ByteWriter, present: Hours, missing: Hours): void {
  const hours = [...new Set([...present.keys(), ...missing.keys()])].sort((left, right) => left - right);
  writer.unsigned(hours.length);
  let last = 0;
  for (const hour of hours) {
    writer.unsigned(hour - last);
    writer.unsigned(present.get(hour) ?? 0);
    writer.unsigned(missing.get(hour) ?? 0);
    last = hour;
  }
}

export type ColumnTail = Omit<ColumnCounts, "cells" | "hours" | "missing" | "missingHours">;

export function writeColumnTail(writer: ByteWriter, tail: ColumnTail): void {
  if (tail.kind === "numeric") {
    if (tail.count === 0) return;
    const { mean, m2, min, max, sum } = tail.moments;
    for (const value of [mean, m2, min, max, sum, tail.belowSum, tail.aboveSum]) writer.float(value);
    return;
  }
  const byCount = [...tail.unseen].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const kept = byCount.slice(0, unseenLimit);
  const beyond = byCount.slice(unseenLimit).reduce((sum, [, rows]) => sum + rows, 0);
  writer.unsigned(tail.other + beyond);
  writer.unsigned(kept.length);
  for (const [category, rows] of kept) {
    writer.text(category);
    writer.unsigned(rows);
  }
}

export function writeColumn(writer: ByteWriter, counts: ColumnCounts): void {
  writeColumnHead(writer, counts.hours, counts.missingHours);
  writeSparse(writer, counts.cells);
  writeColumnTail(writer, counts);
}
