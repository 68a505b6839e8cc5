/** A text without the quotes around it; one without quotes is left as it is. */
export function unquoted(text: string): string {
  const quote = text[0] ?? "";
  if (text.length < 2 || !"'\"`".includes(quote) || text.at(-1) !== quote) return text;
  const inner = text.slice(1, -1);
  return quote === "'" ? inner.replaceAll("''", "'") : inner;
}

export const isQuoted = (text: string): boolean =>
  text.length >= 2 && /^['"]/.test(text) && text.at(-1) === text[0];
