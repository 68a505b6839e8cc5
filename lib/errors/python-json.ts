/** JSON with sorted keys and escapes for all but ASCII, as the messages that MLflow's clients compare have it. */
export function pythonJson(value: unknown): string {
  const text = JSON.stringify(value, (_, part) => (isObject(part) ? sorted(part) : part)) ?? "null";
  return text.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (value: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
