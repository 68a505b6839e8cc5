import { MlflowError } from "@/lib/errors/mlflow-error";
import { keyProblem } from "./key-text";
import type { Tag } from "./registered-model";

const maximumKey = 250;
const maximumValue = 100_000;

/** One tag a key, the last one given; a key or value that cannot be kept is refused. */
export function requireTags(tags: readonly Tag[]): Tag[] {
  tags.forEach(requireTag);
  return [...new Map(tags.map((tag) => [tag.key, tag])).values()];
}

export function requireTag({ key, value }: Tag): void {
  const problem = keyProblem(key);
  if (problem) throw invalid(`Invalid value ${JSON.stringify(key)} for parameter 'key' supplied: ${problem}`);
  if (lengthOf(key) > maximumKey)
    throw invalid(`'key' exceeds the maximum length of ${maximumKey} characters`);
  if (lengthOf(value) > maximumValue) {
    throw invalid(`'value' exceeds the maximum length of ${maximumValue} characters`);
  }
}

const invalid = (message: string) => new MlflowError("INVALID_PARAMETER_VALUE", message);

/** Characters as people count them, not halves of them. */
const lengthOf = (text: string) => (text.length > maximumKey ? [...text].length : text.length);
