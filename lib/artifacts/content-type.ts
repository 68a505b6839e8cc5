// What a person reads is sent as text, and only as text: a page or a picture from a run must not act on this origin.
const text = new Set(
  "txt log err cfg conf cnf cf ini properties prop hocon toml yaml yml xml json js py py3 csv tsv md rst ipynb mlmodel mlproject".split(
    " ",
  ),
);

const others: Readonly<Record<string, string>> = {
  bmp: "image/bmp",
  gif: "image/gif",
  gz: "application/gzip",
  html: "text/html",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
  zip: "application/zip",
};

export function contentTypeOf(name: string): string {
  const extension = (name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : name).toLowerCase();
  if (text.has(extension)) return "text/plain";
  return others[extension] ?? "application/octet-stream";
}
