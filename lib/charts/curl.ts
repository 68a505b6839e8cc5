import type { Scope } from "@/lib/contracts/common";

/** Text as one word of a shell. */
export const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Sends a file as the reference of a version. */
export const curlReference =
  ({ model, version }: Pick<Scope, "model" | "version">) =>
  (origin: string) =>
    `curl -X PUT ${origin}/api/v1/models/${model}/versions/${version}/reference \\\n  -H "Content-Type: text/csv" --data-binary @validation.csv`;

/** Sends one label, of a class that the model has or a value. */
export const curlLabel = (model: string, label: string | number) => (origin: string) =>
  `curl -X POST "${origin}/api/v1/models/${model}/labels" \\\n  -H "Content-Type: application/json" \\\n  -d ${quoted(JSON.stringify([{ id: "a prediction id", label }]))}`;

/** Sends what a second version says of a row that the first has predicted: under the same id. */
export const curlShadow = (model: string, version: string, prediction: string | number) => (origin: string) =>
  `curl -X POST "${origin}/api/v1/models/${model}/predictions" \\\n  -H "Content-Type: application/json" \\\n  -d ${quoted(JSON.stringify([{ id: "the id of the champion's prediction", version, features: {}, prediction }]))}`;
