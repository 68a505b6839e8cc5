import type { PredictionRow } from "@/lib/contracts/ingest";
import type { ModelRecord } from "@/lib/registry/model-record";
import { classProbabilities } from "./class-probabilities";
import { isTooLarge, tooLarge } from "./feature-value";
import { invalid, type Parsed, type RowProblem } from "./row-problem";

/** What a row predicted, in the form that counters and labels need. */
export interface PredictionValue {
  /** Binary: probability of the positive class; regression: the value; null for multiclass. */
  readonly score: number | null;
  /** Multiclass: place of the predicted class in the model's classes; null otherwise. */
  readonly classCode: number | null;
  /** Multiclass: of each class, in the model's order, when they came. */
  readonly probabilities: readonly number[] | null;
}

export type PredictedPart = Pick<PredictionRow, "prediction" | "probabilities">;
export type ModelClasses = Pick<ModelRecord, "task" | "positiveClass" | "negativeClass" | "classes">;

/** Names of a binary model's classes when nobody has said them. */
export const defaultPositiveClass = "1";
export const defaultNegativeClass = "0";

const missing: { problem: RowProblem } = {
  problem: {
    code: "missing_prediction",
    field: "prediction",
    reason: "the row has neither prediction nor probabilities",
  },
};

export const unknownClass = (
  field: string,
  name: string,
  classes: readonly string[],
): { problem: RowProblem } => ({
  problem: {
    code: "unknown_class",
    field,
    reason: `${JSON.stringify(name.slice(0, 100))} is not one of the model's classes (${classes.slice(0, 10).join(", ")})`,
  },
});

/** Negative before positive: the order that probabilities of a binary model come in. */
export const binaryClasses = (model: ModelClasses): [string, string] => [
  model.negativeClass ?? defaultNegativeClass,
  model.positiveClass ?? defaultPositiveClass,
];

export const codesOf = (classes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(classes.map((name, code) => [name, code]));

/** Reads the predictions of a model's rows. */
export function predictionParser(model: ModelClasses): (row: NullablePart) => Parsed<PredictionValue> {
  const parse = parserOf(model);
  return ({ prediction, probabilities }) => {
    if (typeof prediction === "object" && prediction !== null)
      return invalid("prediction", "must be one value");
    return parse({ prediction: prediction ?? undefined, probabilities: probabilities ?? undefined });
  };
}

/** A field that is null was not filled in: many clients write it so. */
type NullablePart = { readonly [K in keyof PredictedPart]?: PredictedPart[K] | null };

function parserOf(model: ModelClasses): (row: PredictedPart) => Parsed<PredictionValue> {
  if (model.task === "binary") return binaryParser(binaryClasses(model));
  if (model.task === "multiclass") return multiclassParser(model.classes);
  return parseRegression;
}

const ofScore = (score: number): Parsed<PredictionValue> => ({
  // Negative zero would be a value of its own in JSON and in hashes.
  value: { score: score + 0, classCode: null, probabilities: null },
});

function parseRegression({ prediction }: PredictedPart): Parsed<PredictionValue> {
  if (prediction === undefined) return missing;
  if (typeof prediction !== "number" || !Number.isFinite(prediction)) {
    return invalid("prediction", "must be a finite number");
  }
  return isTooLarge(prediction) ? invalid("prediction", tooLarge) : ofScore(prediction);
}

function binaryParser(classes: [string, string]): (row: PredictedPart) => Parsed<PredictionValue> {
  const codes = codesOf(classes);
  return ({ prediction, probabilities }) => {
    if (probabilities !== undefined) {
      const parsed = classProbabilities(classes, codes, probabilities);
      return parsed.problem ? parsed : ofScore(parsed.value[1]!);
    }
    if (prediction === undefined) return missing;
    if (typeof prediction === "number") {
      return prediction >= 0 && prediction <= 1
        ? ofScore(prediction)
        : invalid("prediction", `must be the probability of ${classes[1]}, from 0 to 1`);
    }
    const code = typeof prediction === "boolean" ? Number(prediction) : codes.get(prediction);
    return code === undefined ? unknownClass("prediction", String(prediction), classes) : ofScore(code);
  };
}

function multiclassParser(classes: readonly string[]): (row: PredictedPart) => Parsed<PredictionValue> {
  const codes = codesOf(classes);
  return ({ prediction, probabilities }) => {
    if (prediction === undefined && probabilities === undefined) return missing;
    const parsed =
      probabilities === undefined ? undefined : classProbabilities(classes, codes, probabilities);
    if (parsed?.problem) return parsed;
    const likely = parsed?.value;
    const code =
      prediction === undefined ? likely!.indexOf(Math.max(...likely!)) : codes.get(String(prediction));
    if (code === undefined) return unknownClass("prediction", String(prediction), classes);
    return { value: { score: null, classCode: code, probabilities: likely ?? null } };
  };
}
