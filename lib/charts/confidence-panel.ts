import type { ConfidenceAnswer } from "@/lib/contracts/confidence";
import { prepareConfidenceFigure } from "./confidence-figure";
import { heldLevel, heldName, heldWords, lastMedian, two } from "./confidence-words";
import { decidingNumber } from "./drift-words";
import type { Canvas, Chart, ChartTable, DecidingNumber, Emptiness } from "./figure";
import { formatCount, formatOr } from "./format";
import { dayClockOf, msOf } from "./instants";
import { isHeld, sendReference } from "./no-reference";
import { labelled, rangeName, rowsWords } from "./scope-words";

export const confidenceLabel = (answer: ConfidenceAnswer | undefined) =>
  labelled("Confidence of the 24 h before, p10 to p90", answer?.scope);

export function confidenceNumber({ drift, current }: ConfidenceAnswer): DecidingNumber | undefined {
  if (isHeld(drift)) return decidingNumber(drift);
  return current?.median == null ? undefined : { value: two(current.median), unit: "median" };
}

export function confidenceFooter({ scope, current, reference, against }: ConfidenceAnswer): string {
  const rows = current?.rows ?? 0;
  if (against?.reason) return `${rowsWords(scope, rows, null)} · ${against.reason}`;
  return rowsWords(scope, rows, reference?.rows ?? null);
}

export function confidenceEmptiness({ available, task, series, scope }: ConfidenceAnswer): Emptiness | null {
  if (task === "regression" && !available) {
    return {
      reason:
        "A regression model has no confidence unless it logs one: none is logged. The error of its predictions stands under Performance.",
    };
  }
  if (series.some(({ median }) => median !== null)) return null;
  if (scope.rows > 0 && (!available || scope.against.kind === "none")) {
    return {
      reason: `Confidence comes from a score or probabilities and is counted in the values of a reference; ${sendReference(scope)}`,
    };
  }
  return {
    reason: `No predictions with a confidence in ${rangeName(scope)}. They appear here as soon as they are logged.`,
  };
}

export function prepareConfidence(answer: ConfidenceAnswer, canvas: Canvas): Chart {
  const { scope, series } = answer;
  const held = heldName(answer);
  return {
    overTime: true,
    summary: `Confidence over the day before each hour of ${rangeName(scope)}: median ${formatOr(lastMedian(series), two)}${held ? `, in grey ${held}` : ""}; bands p10 to p90 and p25 to p75.${heldWords(answer)}`,
    figure: prepareConfidenceFigure(answer, canvas),
  };
}

export function confidenceTable(answer: ConfidenceAnswer): ChartTable {
  const { series, against } = answer;
  const name = heldName(answer);
  const level = heldLevel(answer);
  const heldMedian = (at: number) => level ?? against?.series[at]?.median ?? null;
  const columns = ["p10", "p25", "median", "p75", "p90", ...(name ? [`${name}, median`] : []), "predictions"];
  const rows = series.map((point, at) => [
    { text: dayClockOf(msOf(point.at)) },
    ...[point.p10, point.p25, point.median, point.p75, point.p90, ...(name ? [heldMedian(at)] : [])].map(
      (value) => ({ text: formatOr(value, two) }),
    ),
    { text: formatCount(point.rows) },
  ]);
  return {
    columns: [{ label: "the day to, UTC" }, ...columns.map((label) => ({ label, numeric: true }))],
    rows: rows.reverse(),
  };
}
