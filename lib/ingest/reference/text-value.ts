const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const notANumber = /^(?:[+-]?(?:nan|inf|infinity)|na|n\/a|null|none)$/i;
const wholeDecimal = /^([+-]?\d+)\.0+$/;

/** A number written in a text file: null when it says that there is none, undefined when it is something else. */
export function textNumber(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || notANumber.test(trimmed)) return null;
  return number.test(trimmed) ? Number(trimmed) : undefined;
}

/** How the texts of a column were written by a tool that had no better type, so that JSON's are meant. */
export type TextForm = "as written" | "booleans" | "whole numbers";

export const isTextBoolean = (text: string): boolean => /^(?:true|false)$/i.test(text);
export const isWholeDecimal = (text: string): boolean => wholeDecimal.test(text);

export function textCategory(text: string, form: TextForm): string | null {
  if (text === "") return null;
  if (form === "booleans") return text.toLowerCase();
  return form === "whole numbers" ? text.replace(wholeDecimal, "$1") : text;
}

/** A class or an outcome: 1.0 is how tools write the integer 1 when others of its column are missing. */
export const textClass = (text: string): string => text.trim().replace(wholeDecimal, "$1");
