const keyPattern = /^( *)(?:- +)?("[^"]*"|'[^']*'|[^\s#:][^:#]*?) *:(?: |$)/;

/** The dotted path of the key in or above a line, by its indentation: for text that no parser could read. */
export function keyOfLine(lines: readonly string[], index: number): string {
  const path: string[] = [];
  let within = Number.POSITIVE_INFINITY;
  for (let at = Math.min(index, lines.length - 1); at >= 0 && within > 0; at--) {
    const line = (lines[at] ?? "").replaceAll("\t", "  ").trimEnd();
    const [, indent = "", name] = line.match(keyPattern) ?? [];
    if (name === undefined || indent.length >= within) continue;
    path.unshift(name.replace(/^["']|["']$/g, ""));
    within = indent.length;
  }
  return path.join(".");
}
