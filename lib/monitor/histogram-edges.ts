import { cellQuantiles } from "./cell-quantiles";

const wantedBins = 40;
const steps = [1, 2, 2.5, 5, 10];

/** Round edges of about forty bins over all but the outer half percent of the counts. */
export function histogramEdges(column: {
  readonly anchors: Float64Array;
  readonly cells: Float64Array;
  readonly min: number;
  readonly max: number;
}): Float64Array {
  const [low, high] = cellQuantiles(column, [0.005, 0.995]);
  if (low == null || high == null) return Float64Array.of(0, 1);
  const { anchors } = column;
  const whole = anchors.every(Number.isInteger) && high - low <= 1.5 * wantedBins;
  if (whole) return edgesFrom(Math.floor(low) - 0.5, Math.ceil(high) + 0.5, 1);
  if (!(high > low)) return edgesFrom(low - 0.5, low + 0.5, 1);
  const step = roundStep((high - low) / wantedBins);
  return edgesFrom(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
}

/** Probabilities: forty bins of 0 to 1. */
export const probabilityEdges = (): Float64Array => edgesFrom(0, 1, 1 / wantedBins);

function edgesFrom(from: number, to: number, step: number): Float64Array {
  const bins = Math.max(1, Math.round((to - from) / step));
  return Float64Array.from({ length: bins + 1 }, (_, index) => tidy(from + index * step));
}

/** Without the dust of repeated addition. */
const tidy = (value: number) => Number(value.toPrecision(12));

function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return (steps.find((candidate) => candidate * power >= step) ?? 10) * power;
}
