import type { Tree } from "@/lib/demo/model-artifact";
import type { BinnedColumn } from "./bin-column";

export interface TreeOptions {
  readonly depth: number;
  readonly learningRate: number;
  readonly leafPenalty: number;
  /** Smallest sum of curvature on either side of a split. */
  readonly minimumCurvature: number;
}

interface Split {
  input: number;
  bin: number;
  missingLeft: boolean;
  gain: number;
}

interface Node {
  id: number;
  from: number;
  to: number;
  gradient: number;
  curvature: number;
}

const gainOf = (gradient: number, curvature: number, penalty: number) =>
  (gradient * gradient) / (curvature + penalty);

function findSplit(
  columns: readonly BinnedColumn[],
  node: Node,
  rows: Int32Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  options: TreeOptions,
): Split | null {
  const base = gainOf(node.gradient, node.curvature, options.leafPenalty);
  let best: Split | null = null;
  columns.forEach(({ bins, edges }, input) => {
    const gradientOf = new Float64Array(edges.length + 2);
    const curvatureOf = new Float64Array(edges.length + 2);
    for (let i = node.from; i < node.to; i++) {
      const row = rows[i]!;
      const bin = bins[row]!;
      gradientOf[bin]! += gradients[row]!;
      curvatureOf[bin]! += curvatures[row]!;
    }
    for (const missingLeft of curvatureOf[0]! > 0 ? [true, false] : [true]) {
      let gradient = missingLeft ? gradientOf[0]! : 0;
      let curvature = missingLeft ? curvatureOf[0]! : 0;
      for (let bin = 1; bin <= edges.length; bin++) {
        gradient += gradientOf[bin]!;
        curvature += curvatureOf[bin]!;
        if (curvature < options.minimumCurvature) continue;
        if (node.curvature - curvature < options.minimumCurvature) break;
        const gain =
          gainOf(gradient, curvature, options.leafPenalty) +
          gainOf(node.gradient - gradient, node.curvature - curvature, options.leafPenalty) -
          base;
        if (gain > (best?.gain ?? 1e-9)) best = { input, bin, missingLeft, gain };
      }
    }
  });
  return best;
}

/** Moves the rows that go left to the front, in order; returns where the right ones begin. */
function partition(
  node: Node,
  rows: Int32Array,
  scratch: Int32Array,
  bins: Uint8Array,
  split: Split,
): number {
  let left = node.from;
  let right = 0;
  for (let i = node.from; i < node.to; i++) {
    const row = rows[i]!;
    const bin = bins[row]!;
    const goesLeft = bin === 0 ? split.missingLeft : bin <= split.bin;
    if (goesLeft) rows[left++] = row;
    else scratch[right++] = row;
  }
  rows.set(scratch.subarray(0, right), left);
  return left;
}

const roundLeaf = (value: number) => Math.round(value * 1e6) / 1e6;

/** One regression tree on gradients and curvatures, by levels; adds its values to `logOdds`. */
export function growTree(
  columns: readonly BinnedColumn[],
  gradients: Float64Array,
  curvatures: Float64Array,
  logOdds: Float64Array,
  options: TreeOptions,
): Tree {
  const tree: Tree = { input: [], value: [], missingLeft: [], left: [] };
  const addNode = () => {
    tree.value.push(0);
    tree.missingLeft.push(0);
    tree.left.push(0);
    return tree.input.push(-1) - 1;
  };
  const rows = Int32Array.from(gradients, (_, row) => row);
  const scratch = new Int32Array(rows.length);

  const makeNode = (from: number, to: number): Node => {
    let gradient = 0;
    let curvature = 0;
    for (let i = from; i < to; i++) {
      gradient += gradients[rows[i]!]!;
      curvature += curvatures[rows[i]!]!;
    }
    return { id: addNode(), from, to, gradient, curvature };
  };

  let level = [makeNode(0, rows.length)];
  for (let depth = 0; level.length > 0; depth++) {
    const next: Node[] = [];
    for (const node of level) {
      const split =
        depth < options.depth ? findSplit(columns, node, rows, gradients, curvatures, options) : null;
      if (!split) {
        const value = roundLeaf(
          (options.learningRate * node.gradient) / (node.curvature + options.leafPenalty),
        );
        tree.value[node.id] = value;
        for (let i = node.from; i < node.to; i++) logOdds[rows[i]!]! += value;
        continue;
      }
      const middle = partition(node, rows, scratch, columns[split.input]!.bins, split);
      tree.input[node.id] = split.input;
      tree.value[node.id] = columns[split.input]!.edges[split.bin - 1]!;
      tree.missingLeft[node.id] = split.missingLeft ? 1 : 0;
      tree.left[node.id] = tree.input.length;
      next.push(makeNode(node.from, middle), makeNode(middle, node.to));
    }
    level = next;
  }
  return tree;
}
