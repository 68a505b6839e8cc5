import type { LabelRow } from "@/lib/contracts/ingest";
import type { ModelRecord } from "@/lib/registry/model-record";
import { labelParser } from "./label-value";
import { type RowTimes, timeOf } from "./parse-prediction-row";
import { invalid, type Parsed } from "./row-problem";
import { nameProblem } from "./text-problem";

export interface LabelDraft {
  readonly id: string;
  readonly value: number;
  readonly atMs: number;
}

const known = new Set(["id", "label", "timestamp"]);

/** Reads rows of POST labels for one model. */
export function labelRowParser(model: ModelRecord, times: RowTimes): (row: unknown) => Parsed<LabelDraft> {
  const parseLabel = labelParser(model);
  return (row) => {
    if (typeof row !== "object" || row === null || Array.isArray(row))
      return invalid("row", "must be an object");
    for (const key of Object.keys(row)) if (!known.has(key)) return invalid(key, "is not a field of a label");
    const { id, label, timestamp } = row as { id?: unknown; label?: unknown; timestamp?: unknown };
    const problem = nameProblem("id", id, 200);
    if (problem) return { problem };
    if (typeof label !== "number" && typeof label !== "string" && typeof label !== "boolean") {
      return invalid(
        "label",
        label === undefined ? "is missing" : "must be a number, a class or true or false",
      );
    }
    const value = parseLabel(label as LabelRow["label"]);
    if (value.problem) return value;
    const time = timeOf(timestamp, times);
    return time.problem ? time : { value: { id: id as string, value: value.value, atMs: time.value } };
  };
}
