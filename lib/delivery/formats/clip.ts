/** Text of at most so many characters; what is cut off is shown to be. */
export const clip = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

/** Lines that fit into `most` characters together, and how many did not. */
export function fitting(lines: readonly string[], most: number): string {
  const kept: string[] = [];
  let room = most - 30;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    kept.push(line);
  }
  const left = lines.length - kept.length;
  return [...kept, ...(left > 0 ? [`… and ${left} more`] : [])].join("\n");
}
