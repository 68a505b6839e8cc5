import type { LabelRow } from "@/lib/contracts/ingest";
import { isTooLarge, tooLarge } from "./feature-value";
import { binaryClasses, codesOf, type ModelClasses, unknownClass } from "./prediction-value";
import { invalid, type Parsed } from "./row-problem";

/** Reads a model's labels: binary 0 or 1, multiclass the class's place, regression the value. */
export function labelParser(model: ModelClasses): (label: LabelRow["label"]) => Parsed<number> {
  if (model.task === "regression") return parseRegressionLabel;
  const classes = model.task === "binary" ? binaryClasses(model) : model.classes;
  const codes = codesOf(classes);
  return (label) => {
    const code = codes.get(String(label)) ?? (model.task === "binary" ? truthOf(label) : undefined);
    return code === undefined ? unknownClass("label", String(label), classes) : { value: code };
  };
}

/** Systems say a binary outcome as 1 and 0 or as true and false whatever the classes are named. */
function truthOf(label: LabelRow["label"]): number | undefined {
  const text = String(label).toLowerCase();
  if (text === "1" || text === "true") return 1;
  return text === "0" || text === "false" ? 0 : undefined;
}

function parseRegressionLabel(label: LabelRow["label"]): Parsed<number> {
  if (typeof label !== "number" || !Number.isFinite(label))
    return invalid("label", "must be a finite number");
  return isTooLarge(label) ? invalid("label", tooLarge) : { value: label + 0 };
}
