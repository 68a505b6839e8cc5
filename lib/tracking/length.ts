import { invalid } from "./invalid";

/** Refuses a text of more characters than that; a character may be two units of a JavaScript text. */
export function requireLength(name: string, limit: number, text: string): void {
  if (isLonger(text, limit)) throw invalid(`'${name}' exceeds the maximum length of ${limit} characters`);
}

/** The first characters of a text. */
export const truncated = (text: string, limit: number): string =>
  isLonger(text, limit) ? Array.from(text).slice(0, limit).join("") : text;

const isLonger = (text: string, limit: number) => text.length > limit && Array.from(text).length > limit;
