import type { PairedComparison } from "@/lib/contracts/compare";

const bins = 40;

/** Both versions' scores in the same bins of equal width: of probabilities from 0 to 1, of values over their common range. */
export function scoreBins(
  champion: Float64Array,
  challenger: Float64Array,
  ofProbabilities: boolean,
): PairedComparison["scores"] {
  if (champion.length === 0) return null;
  const [from, to] = ofProbabilities ? [0, 1] : commonRange(champion, challenger);
  const width = (to - from) / bins;
  const edges = Array.from({ length: bins + 1 }, (_, edge) => (edge === bins ? to : from + edge * width));
  return { edges, champion: counted(champion, from, width), challenger: counted(challenger, from, width) };
}

function commonRange(champion: Float64Array, challenger: Float64Array): [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of [champion, challenger]) {
    for (let row = 0; row < values.length; row++) {
      from = Math.min(from, values[row]!);
      to = Math.max(to, values[row]!);
    }
  }
  return from < to ? [from, to] : [from - 0.5, to + 0.5];
}

/** The last bin holds its upper edge. */
function counted(values: Float64Array, from: number, width: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (let row = 0; row < values.length; row++)
    counts[Math.min(bins - 1, Math.max(0, Math.floor((values[row]! - from) / width)))]! += 1;
  return counts;
}
