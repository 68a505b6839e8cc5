import type { EvaluationResult } from "@/lib/alerts/evaluation-result";
import type { Signal } from "@/lib/alerts/signal";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { type ReferenceSide, referenceSide } from "@/lib/monitor/reference-side";
import { stratumOfHour } from "@/lib/monitor/stratum-of-hour";
import { type WindowEvidence, windowEvidence } from "@/lib/monitor/window-evidence";
import type { Evaluation } from "./evaluate-stream";
import { model } from "./flight-model";

export interface RealEvent {
  readonly at: string;
  readonly rule: string;
  readonly column: string;
  readonly severity: Signal["severity"];
  /** What the product says of it. */
  readonly words: string;
  /** The rows that are most too many or too few. */
  readonly strongest: string;
}

const namedCells = 3;

export function describeEvent(reference: LoadedReference, evaluation: Evaluation, signal: Signal): RealEvent {
  const { rule, column, severity, headline, detail } = signal;
  const strongest = strongestCells(reference, evaluation, column);
  return {
    at: evaluation.at.toISOString(),
    rule,
    column,
    severity,
    words: `${headline}: ${detail}`,
    strongest,
  };
}

function strongestCells(reference: LoadedReference, { windows, columns }: Evaluation, name: string): string {
  const column = model.columns.find((each) => each.name === name);
  const loaded = column && reference.columns.get(column.id);
  const window = driftedWindow(columns[name]);
  const counts = column && window && windows.counts[window].columns.get(column.id);
  if (!loaded || !counts) return "";
  const side = referenceSide(reference, loaded, 0);
  const evidence = windowEvidence(side, counts, stratumOfHour(model.timeZone));
  return loaded.kind === "numeric" ? widestGap(side, evidence) : movedCategories(evidence);
}

function driftedWindow(result: EvaluationResult["columns"][string] | undefined): "h24" | "h7d" | undefined {
  const drifted = result?.decisions.find((each) => each.status === "decided" && each.drift);
  return drifted && (drifted.window === "24h" ? "h24" : "h7d");
}

function movedCategories({ observed, expected, categories }: WindowEvidence): string {
  return categories
    .map((category, at) => ({ category, rows: observed[at]!, expected: expected[at]! }))
    .sort((a, b) => Math.abs(b.rows - b.expected) - Math.abs(a.rows - a.expected))
    .slice(0, namedCells)
    .map(({ category, rows, expected: of }) => `${category} ${rows} for ${of.toFixed(0)}`)
    .join(", ");
}

/** Where the two distributions are furthest apart, at an anchor. */
function widestGap({ column: { anchors } }: ReferenceSide, { observed, expected, sizes }: WindowEvidence) {
  let [below, belowExpected, widest] = [0, 0, { at: 0, share: 0, expected: 0 }];
  for (let cell = 0; cell < observed.length; cell++) {
    below += observed[cell]!;
    belowExpected += expected[cell]!;
    if (cell % 2 === 0) continue;
    const [share, of] = [below / sizes.n, belowExpected / sizes.n];
    if (Math.abs(share - of) > Math.abs(widest.share - widest.expected)) {
      widest = { at: anchors[(cell - 1) / 2]!, share, expected: of };
    }
  }
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  return `${percent(widest.share)} up to ${widest.at} for ${percent(widest.expected)}`;
}
