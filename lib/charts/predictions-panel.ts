import type { Scope } from "@/lib/contracts/common";
import type { PredictionsAnswer } from "@/lib/contracts/predictions";
import { classesTable, prepareClasses } from "./classes-chart";
import { curlReference } from "./curl";
import { decidingNumber } from "./drift-words";
import type { Canvas, Chart, ChartTable, DecidingNumber, Emptiness } from "./figure";
import { formatCount, formatNumber, formatShare } from "./format";
import { histogramTable, prepareHistogram } from "./histogram-chart";
import { isHeld, sendReference } from "./no-reference";
import { againstName, againstRows, labelled, rowsWords, windowSpan } from "./scope-words";

export function predictionsLabel(answer: PredictionsAnswer | undefined): string {
  if (!answer) return "Prediction distribution";
  const unit = answer.unit ? `, ${answer.unit}` : "";
  return labelled(`Prediction distribution: ${answer.column}${unit}`, answer.scope);
}

export function predictionsNumber({ drift, current }: PredictionsAnswer): DecidingNumber {
  if (isHeld(drift)) return decidingNumber(drift);
  const beside = current.mean === null ? [] : [`mean ${formatNumber(current.mean)}`];
  return { value: formatCount(current.rows), unit: "predictions", beside };
}

export function predictionsFooter(answer: PredictionsAnswer): string {
  const { scope, histogram, current } = answer;
  const rows = rowsWords(scope, current.rows, answer.reference?.rows ?? againstRows(scope));
  const outside = histogram ? histogram.below.current + histogram.above.current : 0;
  return outside > 0 ? `${rows} · ${formatShare(outside)} lie outside the axis` : rows;
}

export function predictionsEmptiness({
  scope,
  histogram,
  classes,
  current,
}: PredictionsAnswer): Emptiness | null {
  if (current.rows > 0 && (histogram || classes)) return null;
  if (scope.rows > 0 && !histogram && !classes) {
    const mean = current.mean === null ? "" : `, their mean is ${formatNumber(current.mean)}`;
    return {
      reason: `${formatCount(scope.rows)} predictions in the ${windowSpan(scope)}${mean}. Their distribution is counted in the values of a reference; ${sendReference(scope)}`,
      command: curlReference(scope),
    };
  }
  return {
    reason: `No predictions in the ${windowSpan(scope)}. They appear here as soon as they are logged; a longer or earlier range may hold some.`,
  };
}

export function preparePredictions(answer: PredictionsAnswer, canvas: Canvas): Chart {
  const { scope, histogram, classes, reference, current } = answer;
  if (classes) return prepareClasses(classes, againstName(scope), canvas);
  const held = reference?.rows ?? againstRows(scope);
  return prepareHistogram(
    histogram ?? emptyHistogram,
    {
      subject: answer.column,
      currentName: `${windowSpan(scope)}, ${formatCount(current.rows)}`,
      referenceName: `${drawnName(scope)}${held === null ? "" : `, ${formatCount(held)}`}`,
      centre: { name: "mean", reference: reference?.mean ?? null, current: current.mean },
    },
    canvas,
  );
}

/** Of a reference is drawn what it leads one to expect at these hours of the week. */
const drawnName = (scope: Scope) =>
  scope.against.kind === "reference" ? "expected by reference" : againstName(scope);

const emptyHistogram = {
  edges: [0, 1],
  reference: null,
  current: [0],
  below: { reference: 0, current: 0 },
  above: { reference: 0, current: 0 },
};

export function predictionsTable({ histogram, classes, scope }: PredictionsAnswer): ChartTable {
  return classes
    ? classesTable(classes, againstName(scope))
    : histogramTable(histogram ?? emptyHistogram, againstName(scope));
}
