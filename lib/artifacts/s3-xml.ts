/** What is between the tags of a name, for every time that it occurs. */
export const blocks = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map(([, inner = ""]) => inner);

export const textIn = (xml: string, tag: string): string | null => {
  const [first] = blocks(xml, tag);
  return first === undefined ? null : unescaped(first);
};

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => characters[name] ?? "");

export const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (char) => (char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;"));
