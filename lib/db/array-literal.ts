/** Postgres's text form of an array of numbers; absent ones are NULL. Many times quicker than the driver's own. */
export const numberArray = (values: readonly (number | string | null)[]): string =>
  `{${values.map((value) => value ?? "NULL").join(",")}}`;

/** Postgres's text form of an array of texts; absent ones are NULL. */
export const textArray = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => (value === null ? "NULL" : quoted(value))).join(",")}}`;

const special = /["\\]/;
const quoted = (text: string): string => `"${special.test(text) ? text.replace(/["\\]/g, "\\$&") : text}"`;
