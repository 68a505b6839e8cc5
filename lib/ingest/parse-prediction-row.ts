import type { FeatureValue } from "@/lib/contracts/ingest";
import type { ModelRecord } from "@/lib/registry/model-record";
import { acceptableTime } from "./acceptable-time";
import { canonicalJson } from "./canonical-json";
import { categoryOf, isTooLarge, numericValueOf, tooLarge } from "./feature-value";
import { type PredictedPart, type PredictionValue, predictionParser } from "./prediction-value";
import { invalid, type Parsed, type RowProblem } from "./row-problem";
import { nameProblem, textProblem } from "./text-problem";
import { timestampMs } from "./timestamp";

/** A prediction that may be stored, but for whether it is new. */
export interface PredictionDraft extends PredictionValue {
  readonly id: string | null;
  readonly version: string;
  readonly atMs: number;
  /** Whether the row brought its own time: only then is the time part of what it says. */
  readonly timed: boolean;
  readonly receivedMs: number;
  readonly features: Readonly<Record<string, FeatureValue>>;
  /** The same whatever the order of the row's keys. */
  readonly featuresJson: string;
  readonly attributions: Readonly<Record<string, number>> | null;
}

export interface RowTimes {
  readonly nowMs: number;
  readonly retentionDays: number;
}

const longestId = 200;
const longestVersion = 100;
const known = new Set([
  "id",
  "timestamp",
  "version",
  "features",
  "prediction",
  "probabilities",
  "attributions",
]);

/** Reads rows of POST predictions for one model: every value is checked, and numbers may not hide in text. */
export function predictionRowParser(
  model: ModelRecord,
  times: RowTimes,
): (row: unknown) => Parsed<PredictionDraft> {
  const predicted = predictionParser(model);
  const features = model.columns.filter((column) => column.role === "feature");
  const toJson = canonicalJson(features.map(({ name }) => name));
  return (row) => {
    if (!isRecord(row)) return invalid("row", "must be an object");
    for (const key of Object.keys(row))
      if (!known.has(key)) return invalid(key, "is not a field of a prediction");
    const { id, version } = row;
    const idProblem = id === undefined || id === null ? null : nameProblem("id", id, longestId);
    const problem = idProblem ?? versionProblem(version) ?? featuresProblem(row.features, features);
    if (problem) return { problem };
    const time = timeOf(row.timestamp, times);
    if (time.problem) return time;
    const value = predicted(row as PredictedPart);
    if (value.problem) return value;
    const attributions = attributionsOf(row.attributions);
    if (attributions.problem) return attributions;
    const featuresJson = toJson(row.features as Record<string, unknown>);
    const textual = mayBreakText(featuresJson) ? textProblemOf("features", row.features as object) : null;
    if (textual) return { problem: textual };
    return {
      value: {
        score: value.value.score,
        classCode: value.value.classCode,
        probabilities: value.value.probabilities,
        id: (id as string | null | undefined) ?? null,
        version: version as string,
        atMs: time.value,
        timed: row.timestamp !== undefined && row.timestamp !== null,
        receivedMs: times.nowMs,
        features: row.features as Record<string, FeatureValue>,
        featuresJson,
        attributions: attributions.value,
      },
    };
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function timeOf(timestamp: unknown, times: RowTimes): Parsed<number> {
  if (timestamp === undefined || timestamp === null) return { value: times.nowMs };
  const ms =
    typeof timestamp === "string" || typeof timestamp === "number" ? timestampMs(timestamp) : Number.NaN;
  if (Number.isNaN(ms)) return invalid("timestamp", "must be ISO 8601 or epoch milliseconds");
  return acceptableTime(ms, times);
}

function featuresProblem(features: unknown, columns: ModelRecord["columns"]): RowProblem | null {
  if (!isRecord(features)) return invalid("features", "must be an object of names and values").problem;
  let declared = 0;
  for (const { name, kind } of columns) {
    const value = features[name] as FeatureValue | undefined;
    if (value !== undefined) declared++;
    if (isComposite(value)) return composite(name);
    if (kind === "numeric") {
      const number = numericValueOf(value);
      if (number === undefined) {
        return invalid(`features.${name}`, `must be a number or null, not ${typeof value}`).problem;
      }
      if (isTooLarge(number)) return invalid(`features.${name}`, tooLarge).problem;
    } else if (categoryOf(value) === undefined) {
      return invalid(`features.${name}`, "is too long for a category").problem;
    }
  }
  const names = Object.keys(features);
  if (names.length === declared) return null;
  const wrong = names.find((name) => isComposite(features[name]));
  return wrong === undefined ? null : composite(wrong);
}

const isComposite = (value: unknown): boolean => typeof value === "object" && value !== null;
const composite = (name: string) => invalid(`features.${name}`, "must be one value").problem;

/** NUL and half surrogate pairs are written as escapes; text without any needs no closer look. */
const mayBreakText = (json: string) => json.includes("\\u");

function textProblemOf(field: string, record: object): RowProblem | null {
  for (const [key, value] of Object.entries(record)) {
    const problem =
      textProblem(field, key) ?? (typeof value === "string" ? textProblem(`${field}.${key}`, value) : null);
    if (problem) return problem;
  }
  return null;
}

/** A version is a part of addresses. */
function versionProblem(version: unknown): RowProblem | null {
  const problem = nameProblem("version", version, longestVersion);
  if (problem || !/^\.{1,2}$|^\s|\s$|[/\\]/.test(version as string)) return problem;
  return invalid("version", "must not be . or .., begin or end with a space, or hold a slash").problem;
}

function attributionsOf(value: unknown): Parsed<Record<string, number> | null> {
  if (value === undefined || value === null) return { value: null };
  if (!isRecord(value)) return invalid("attributions", "must be an object of names and numbers");
  for (const [name, number] of Object.entries(value)) {
    if (typeof number !== "number" || !Number.isFinite(number)) {
      return invalid(`attributions.${name}`, "must be a finite number");
    }
    if (isTooLarge(number)) return invalid(`attributions.${name}`, tooLarge);
  }
  const problem = textProblemOf("attributions", value);
  return problem ? { problem } : { value: value as Record<string, number> };
}
