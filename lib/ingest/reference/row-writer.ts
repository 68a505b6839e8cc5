import type { ColumnKind } from "@/lib/contracts/common";
import type { FeatureValue } from "@/lib/contracts/ingest";
import { AppError } from "@/lib/errors";
import { categoryLimit, categoryOf, isTooLarge, numericValueOf, tooLarge } from "@/lib/ingest/feature-value";
import { labelParser } from "@/lib/ingest/label-value";
import { type ModelClasses, type PredictedPart, predictionParser } from "@/lib/ingest/prediction-value";
import { invalid, type RowProblem } from "@/lib/ingest/row-problem";
import { textProblem } from "@/lib/ingest/text-problem";
import { timestampMs } from "@/lib/ingest/timestamp";
import type { RawRow } from "./raw-row";
import { type TextForm, textCategory, textClass, textNumber } from "./text-value";

/** Beyond so many different texts a column is an identifier, not a category. */
export const distinctLimit = 50_000;

export interface FeaturePlan {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly form: TextForm;
}

/** Places of a reference's columns in its spill file. */
export const place = { timestamp: 0, prediction: 1, label: 2, features: 3 } as const;

/** Checks rows and writes their values as doubles: categories as codes, what is missing as NaN. */
export class RowWriter {
  readonly columns: number;
  readonly dictionaries: readonly ReadonlyMap<string, number>[];
  readonly attributions: readonly { sum: number; count: number }[];
  private readonly codes: readonly Map<string, number>[];
  private readonly scratch: Float64Array;
  private readonly predicted: ReturnType<typeof predictionParser>;
  private readonly labelled: ReturnType<typeof labelParser>;
  private readonly classes: number;

  constructor(
    private readonly model: ModelClasses,
    private readonly features: readonly FeaturePlan[],
    private readonly text: boolean,
  ) {
    this.classes = model.task === "multiclass" ? model.classes.length : 0;
    this.columns = place.features + features.length + this.classes;
    this.codes = features.map(() => new Map());
    this.dictionaries = this.codes;
    this.attributions = features.map(() => ({ sum: 0, count: 0 }));
    this.scratch = new Float64Array(this.columns);
    this.predicted = predictionParser(model);
    this.labelled = labelParser(model);
  }

  /** Writes a row at `at` of every column, or says what is wrong with it. */
  write(row: RawRow, block: readonly Float64Array[], at: number): RowProblem | null {
    this.scratch.fill(Number.NaN);
    const problem =
      this.readTimestamp(row.timestamp) ??
      this.readPrediction(row) ??
      this.readLabel(row.label) ??
      this.readFeatures(row) ??
      this.readAttributions(row.attributions);
    if (problem) return problem;
    for (let column = 0; column < block.length; column++) block[column]![at] = this.scratch[column]!;
    return null;
  }

  private readTimestamp(value: unknown): RowProblem | null {
    if (isAbsent(value)) return null;
    const written = this.text && typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
    const readable = typeof written === "string" || typeof written === "number";
    const ms = readable ? timestampMs(written) : Number.NaN;
    if (Number.isNaN(ms)) return invalid("timestamp", "must be ISO 8601 or epoch milliseconds").problem;
    this.scratch[place.timestamp] = ms;
    return null;
  }

  private readPrediction(row: RawRow): RowProblem | null {
    const prediction = this.predictionOf(row.prediction);
    const probabilities = this.probabilitiesOf(row.probabilities);
    if (prediction === undefined && probabilities === undefined) return null;
    if (!isPredicted(prediction))
      return invalid("prediction", "must be a number, a text or a boolean").problem;
    if (probabilities !== undefined && !isNumbers(probabilities)) {
      return invalid("probabilities", "must be numbers").problem;
    }
    const parsed = this.predicted({ prediction, probabilities } as PredictedPart);
    if (parsed.problem) return parsed.problem;
    const { value } = parsed;
    this.scratch[place.prediction] = value.score ?? value.classCode ?? Number.NaN;
    const first = place.features + this.features.length;
    for (let code = 0; code < this.classes; code++) {
      this.scratch[first + code] = value.probabilities?.[code] ?? Number.NaN;
    }
    return null;
  }

  private predictionOf(value: unknown): unknown {
    if (isAbsent(value)) return undefined;
    if (!this.text || typeof value !== "string") return value;
    if (this.model.task === "multiclass") return textClass(value);
    const number = textNumber(value);
    return number === undefined ? value.trim() : (number ?? undefined);
  }

  private probabilitiesOf(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value ?? undefined;
    const given = Object.entries(value).filter(([, probability]) => !isAbsent(probability));
    if (given.length === 0) return undefined;
    if (!this.text) return Object.fromEntries(given);
    return Object.fromEntries(
      given.map(([name, written]) => [name, textNumber(String(written)) ?? Number.NaN]),
    );
  }

  private readLabel(value: unknown): RowProblem | null {
    if (isAbsent(value) || (typeof value === "number" && Number.isNaN(value))) return null;
    const written = this.text && typeof value === "string" ? this.textLabel(value) : value;
    if (written === null) return null;
    if (!isPredicted(written)) return invalid("label", "must be a number, a text or a boolean").problem;
    const parsed = this.labelled(written as string | number | boolean);
    if (parsed.problem) return parsed.problem;
    this.scratch[place.label] = parsed.value;
    return null;
  }

  private textLabel(text: string): string | number | null {
    if (this.model.task !== "regression") return textClass(text);
    const number = textNumber(text);
    return number === undefined ? text : number;
  }

  private readFeatures(row: RawRow): RowProblem | null {
    for (let index = 0; index < this.features.length; index++) {
      const feature = this.features[index]!;
      const value = row.feature(feature.name);
      if (typeof value === "object" && value !== null) {
        return invalid(`features.${feature.name}`, "must be one value").problem;
      }
      const problem =
        feature.kind === "numeric"
          ? this.readNumber(feature, value as FeatureValue | undefined, place.features + index)
          : this.readCategory(feature, value as FeatureValue | undefined, index);
      if (problem) return problem;
    }
    return null;
  }

  private readNumber(
    feature: FeaturePlan,
    value: FeatureValue | undefined,
    column: number,
  ): RowProblem | null {
    const written = this.text && typeof value === "string" ? textNumber(value) : value;
    const number = written === undefined && value !== undefined ? undefined : numericValueOf(written);
    if (number === undefined) {
      return invalid(`features.${feature.name}`, `must be a number or null, not ${describe(value)}`).problem;
    }
    if (isTooLarge(number)) return invalid(`features.${feature.name}`, tooLarge).problem;
    // Negative zero would be an anchor beside zero.
    this.scratch[column] = number + 0;
    return null;
  }

  private readCategory(
    feature: FeaturePlan,
    value: FeatureValue | undefined,
    index: number,
  ): RowProblem | null {
    const written = this.text && typeof value === "string" ? textCategory(value, feature.form) : value;
    const category = categoryOf(written);
    if (category === null) return null;
    const field = `features.${feature.name}`;
    if (category === undefined)
      return invalid(field, `must have at most ${categoryLimit} characters`).problem;
    const codes = this.codes[index]!;
    let code = codes.get(category);
    if (code === undefined) {
      const problem = textProblem(field, category);
      if (problem) return problem;
      if (codes.size >= distinctLimit) throw tooManyCategories(feature.name);
      code = codes.size;
      codes.set(category, code);
    }
    this.scratch[place.features + index] = code;
    return null;
  }

  /** Comes last: what it adds up must not come from a row that is refused. */
  private readAttributions(value: unknown): RowProblem | null {
    if (isAbsent(value)) return null;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return invalid("attributions", "must be an object of names and numbers").problem;
    }
    const given = value as Readonly<Record<string, unknown>>;
    const numbers = this.features.map(({ name }) => this.attributionOf(given[name]));
    const wrong = numbers.indexOf(undefined);
    if (wrong >= 0)
      return invalid(`attributions.${this.features[wrong]!.name}`, "must be a finite number").problem;
    for (const [index, number] of numbers.entries()) {
      if (typeof number !== "number") continue;
      const sums = this.attributions[index]!;
      sums.sum += Math.abs(number);
      sums.count++;
    }
    return null;
  }

  private attributionOf(value: unknown): number | null | undefined {
    if (isAbsent(value)) return null;
    const written = this.text && typeof value === "string" ? textNumber(value) : value;
    if (written === null) return null;
    return typeof written === "number" && Number.isFinite(written) ? written : undefined;
  }
}

const isAbsent = (value: unknown) => value === undefined || value === null || value === "";

const isPredicted = (value: unknown) =>
  value === undefined || typeof value === "number" || typeof value === "string" || typeof value === "boolean";

const isNumbers = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((entry) => typeof entry === "number");

const describe = (value: unknown) =>
  typeof value === "string" ? `${JSON.stringify(value.slice(0, 50))}` : `a ${typeof value}`;

function tooManyCategories(name: string): AppError {
  const reason = `${name} has more than ${distinctLimit} different texts: that is no category. Leave the column out`;
  return new AppError("invalid_body", `${reason}. Nothing was stored.`, [
    { name: `features.${name}`, reason },
  ]);
}
