const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const notANumber = /^(?:[+-]?(?:nan|inf|infinity)|na|n\/a|null|none)$/i;
const wholeDecimal = /^([+-]?\d+)\.0+$/;

/** A number written in a text file: null when it says that there is none, undefined when it is something else. */
export function textNumber(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || notANumber.test(trimmed)) return null;
  return number.test(trimmed) ? Number(trimmed) : undefined;
}

/** How the texts of a column were written by a tool that had no better type: as JSON would have them. */
export type TextForm = "as written" | "booleans" | "whole numbers";

/** True and False of a boolean column, 3.0 of an integer column with gaps; else what is written is meant. */
export function textFormOf(texts: readonly string[]): TextForm {
  if (texts.length === 0) return "as written";
  if (texts.every((text) => /^(?:true|false)$/i.test(text))) return "booleans";
  return texts.every((text) => wholeDecimal.test(text)) ? "whole numbers" : "as written";
}

export function textCategory(text: string, form: TextForm): string | null {
  if (text === "") return null;
  if (form === "booleans") return text.toLowerCase();
  return form === "whole numbers" ? text.replace(wholeDecimal, "$1") : text;
}

/** A class or an outcome: 1.0 is how tools write the integer 1 when others of its column are missing. */
export const textClass = (text: string): string => text.trim().replace(wholeDecimal, "$1");
