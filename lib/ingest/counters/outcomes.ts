import type { Task } from "@/lib/contracts/common";
import { ExactSum } from "@/lib/stats";
import { ByteReader, ByteWriter } from "./bytes";
import { addSparse, writeSparse, writeSparseMap } from "./sparse";

export const calibrationBins = 10;

/** Sums over labelled predictions. They add, and a corrected label is taken back without a trace. */
export interface Outcomes {
  labelled: number;
  /** Binary: labelled scores by rank cell. */
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
  /** Labels x predictions, row by row: 2 x 2 for binary, classes x classes for multiclass. */
  readonly confusion: Float64Array;
  /** Binary: count, sum of scores and positives of each of ten bins. */
  readonly calibration: Float64Array;
  readonly logLossSum: ExactSum;
  logLossCount: number;
  /** Binary: of (score - label); regression: of (prediction - label). */
  readonly squaredErrorSum: ExactSum;
  readonly errorSum: ExactSum;
  readonly absoluteErrorSum: ExactSum;
  readonly relativeErrorSum: ExactSum;
  zeroLabels: number;
  readonly labelSum: ExactSum;
  readonly labelSquareSum: ExactSum;
}

/** Outcomes whose scores are counted elsewhere. */
export type OutcomeSums = Omit<Outcomes, "positives" | "negatives">;

export interface OutcomeShape {
  readonly task: Task;
  readonly scoreCells: number;
  readonly classes: number;
}

export function emptyOutcomes({ task, scoreCells, classes }: OutcomeShape): Outcomes {
  const binary = task === "binary";
  const sides = binary ? 2 : task === "multiclass" ? classes : 0;
  return {
    labelled: 0,
    positives: new Float64Array(binary ? scoreCells : 0),
    negatives: new Float64Array(binary ? scoreCells : 0),
    confusion: new Float64Array(sides * sides),
    calibration: new Float64Array(binary ? 3 * calibrationBins : 0),
    logLossSum: new ExactSum(),
    logLossCount: 0,
    squaredErrorSum: new ExactSum(),
    errorSum: new ExactSum(),
    absoluteErrorSum: new ExactSum(),
    relativeErrorSum: new ExactSum(),
    zeroLabels: 0,
    labelSum: new ExactSum(),
    labelSquareSum: new ExactSum(),
  };
}

const sums = [
  "logLossSum",
  "squaredErrorSum",
  "errorSum",
  "absoluteErrorSum",
  "relativeErrorSum",
  "labelSum",
  "labelSquareSum",
] as const;

type ScoreCells = Float64Array | ReadonlyMap<number, number>;

/** @param outcomes with the scores by rank cell, all of them or those that were counted */
export function encodeOutcomes(
  outcomes: OutcomeSums & { readonly positives: ScoreCells; readonly negatives: ScoreCells },
): Buffer {
  const writer = new ByteWriter();
  writer.signed(outcomes.labelled);
  writer.signed(outcomes.logLossCount);
  writer.signed(outcomes.zeroLabels);
  for (const key of sums) writer.float(outcomes[key].partials.at(-1) ?? 0);
  for (const cells of [outcomes.positives, outcomes.negatives]) {
    if (cells instanceof Float64Array) writeSparse(writer, cells);
    else writeSparseMap(writer, cells);
  }
  writeSparse(writer, outcomes.confusion);
  for (const value of outcomes.calibration) writer.float(value);
  for (const key of sums) writeRest(writer, outcomes[key].partials);
  return writer.finish();
}

/** What a sum's largest part leaves. */
function writeRest(writer: ByteWriter, partials: readonly number[]): void {
  const rest = partials.slice(0, -1);
  writer.unsigned(rest.length);
  for (const part of rest) writer.float(part);
}

function addRest(reader: ByteReader, into: ExactSum, sign: 1 | -1): void {
  for (let rest = reader.unsigned(); rest > 0; rest--) into.add(sign * reader.float());
}

/** Adds a body to `into`, or takes it back. Bodies of the first release end before the rests. */
export function addOutcomes(body: Uint8Array, into: Outcomes, sign: 1 | -1 = 1): void {
  const reader = new ByteReader(body);
  into.labelled += sign * reader.signed();
  into.logLossCount += sign * reader.signed();
  into.zeroLabels += sign * reader.signed();
  for (const key of sums) into[key].add(sign * reader.float());
  addSparse(reader, into.positives, sign);
  addSparse(reader, into.negatives, sign);
  addSparse(reader, into.confusion, sign);
  for (let index = 0; index < into.calibration.length; index++) {
    into.calibration[index]! += sign * reader.float();
  }
  if (!reader.done) for (const key of sums) addRest(reader, into[key], sign);
}
