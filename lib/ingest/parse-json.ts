const stringsAndNumbersThatJsonLacks = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * JSON.parse that also takes NaN and Infinity, which Python's json module writes: they are missing values.
 * @throws SyntaxError of the text as it came
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    const repaired = text.replace(stringsAndNumbersThatJsonLacks, (token) =>
      token.startsWith('"') ? token : "null",
    );
    return JSON.parse(repaired);
  }
}
