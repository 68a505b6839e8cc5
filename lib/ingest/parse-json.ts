import { endOfText } from "./json-scan";

const notFinite = /-?(?:NaN|Infinity)\b/y;

/**
 * JSON.parse that also takes NaN and Infinity, which Python's json module writes: they are missing values.
 * @throws SyntaxError of the text as it came
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    return JSON.parse(withNulls(text));
  }
}

/** The text with null for each number that JSON lacks, in one pass over it. */
function withNulls(text: string): string {
  let written = "";
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const character = text[at]!;
    if (character === '"') {
      at = endOfText(text, at);
      continue;
    }
    notFinite.lastIndex = at;
    const found = "NI-".includes(character) ? notFinite.exec(text)?.[0] : undefined;
    if (found !== undefined) {
      written += `${text.slice(from, at)}null`;
      from = at + found.length;
    }
    at += found?.length ?? 1;
  }
  return written + text.slice(from);
}
