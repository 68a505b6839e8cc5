const quote = 0x22;
const backslash = 0x5c;

/** The place after the text that begins at `start` with a quote; the end where it never closes. */
export function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === quote) return at + 1;
    at += code === backslash ? 2 : 1;
  }
  return json.length;
}

/** Whether an array has more than `limit` elements, found without reading what they are. */
export function hasMoreElements(json: string, limit: number): boolean {
  let depth = 0;
  let commas = 0;
  for (let at = 0; at < json.length; ) {
    const character = json[at]!;
    if (character === '"') {
      at = endOfText(json, at);
      continue;
    }
    if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    else if (character === "," && depth === 1 && ++commas >= limit) return true;
    at++;
  }
  return false;
}
