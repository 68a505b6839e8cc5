export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
  /** Its number in the text that it is of. */
  readonly line: number;
}

/** Beyond this many pairs of lines what differs is shown whole. */
const mostPairs = 4_000_000;

/** How to make one text of another, line by line, with as many lines kept as can be. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const left = linesOf(before);
  const right = linesOf(after);
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(left.length, right.length) - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail++;
  }
  const same = (from: number, to: number) =>
    right.slice(from, to).map((text, index): DiffLine => ({ kind: "same", text, line: from + index + 1 }));
  return [
    ...same(0, head),
    ...middleDiff(left.slice(head, left.length - tail), right.slice(head, right.length - tail), head),
    ...same(right.length - tail, right.length),
  ];
}

/** The first line, from 1, in which two texts differ; 0 where they do not. */
export function firstDifference(before: string, after: string): number {
  const left = linesOf(before);
  const right = linesOf(after);
  const longest = Math.max(left.length, right.length);
  for (let index = 0; index < longest; index++) if (left[index] !== right[index]) return index + 1;
  return 0;
}

const linesOf = (text: string) => (text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/));

function middleDiff(left: readonly string[], right: readonly string[], offset: number): DiffLine[] {
  const removed = (i: number): DiffLine => ({ kind: "removed", text: left[i] ?? "", line: offset + i + 1 });
  const added = (j: number): DiffLine => ({ kind: "added", text: right[j] ?? "", line: offset + j + 1 });
  if (left.length * right.length > mostPairs) {
    return [...left.map((_, i) => removed(i)), ...right.map((_, j) => added(j))];
  }
  const width = right.length + 1;
  // kept[i, j]: lines that left from i and right from j share at most.
  const kept = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      kept[i * width + j] =
        left[i] === right[j]
          ? 1 + (kept[(i + 1) * width + j + 1] ?? 0)
          : Math.max(kept[(i + 1) * width + j] ?? 0, kept[i * width + j + 1] ?? 0);
    }
  }
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      lines.push({ kind: "same", text: right[j] ?? "", line: offset + j + 1 });
      i++;
      j++;
    } else if (
      j >= right.length ||
      (i < left.length && (kept[(i + 1) * width + j] ?? 0) >= (kept[i * width + j + 1] ?? 0))
    ) {
      lines.push(removed(i++));
    } else {
      lines.push(added(j++));
    }
  }
  return lines;
}
