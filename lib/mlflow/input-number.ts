/** A whole number, given as one or as its digits; null for anything else and for what a number cannot hold. */
export function readInteger(value: unknown): number | null {
  if (typeof value !== "number" && !(typeof value === "string" && /^\s*[-+]?\d+\s*$/.test(value)))
    return null;
  return Number.isSafeInteger(Number(value)) ? Number(value) : null;
}

const words: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
};

/** A number, given as one or as text; texts say what JSON cannot. */
export function readDouble(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return null;
  const [, sign, word = ""] = value.trim().match(/^([-+]?)(\w+)$/) ?? [];
  const special = words[word.toLowerCase()];
  if (special !== undefined) return sign === "-" ? -special : special;
  const number = /^\s*[-+]?[\d.]+(e[-+]?\d+)?\s*$/i.test(value) ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? null : number;
}

/** As it travels: what JSON has no number for is sent as text. */
export const doubleOut = (value: number): number | string =>
  Number.isFinite(value) ? value : Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
