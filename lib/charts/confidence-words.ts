import type { ConfidenceAnswer, ConfidencePoint } from "@/lib/contracts/confidence";
import { formatCount, formatOr } from "./format";
import { hoverTime, msOf } from "./instants";
import { againstName, heldSeriesName, windowWords } from "./scope-words";

export const two = (value: number) => value.toFixed(2);

/** The reference is one median, drawn across; the median of another window is a line of its own. */
export const heldLevel = ({ against, reference }: ConfidenceAnswer): number | null =>
  against && against.series.length === 0 ? (reference?.median ?? null) : null;

export const lastMedian = (series: readonly ConfidencePoint[]) =>
  series.findLast(({ median }) => median !== null)?.median ?? null;

/** What the grey is: "7 d earlier", "version 2", "reference"; null where none is drawn. */
export function heldName(answer: ConfidenceAnswer): string | null {
  const { scope, against } = answer;
  if (heldLevel(answer) !== null) return againstName(scope);
  return against && lastMedian(against.series) !== null
    ? heldSeriesName(scope, against.seriesHoursEarlier)
    : null;
}

/** What is said in place of the grey line of another window; null where it is drawn. */
export function heldAbsence(answer: ConfidenceAnswer): string | null {
  const { scope, against } = answer;
  if (!against || against.series.length === 0 || heldName(answer) !== null) return null;
  return `${heldSeriesName(scope, against.seriesHoursEarlier)}: no predictions`;
}

/** "Over the 24 h to now the median is 0.61, of version 2 0.58." */
export function heldWords({ scope, reference, current, against }: ConfidenceAnswer): string {
  if (!against) return "";
  if (against.reason) return ` Not compared: ${against.reason}.`;
  return ` Over the ${windowWords(scope)} the median is ${formatOr(current?.median ?? null, two)}, of ${againstName(scope)} ${formatOr(reference?.median ?? null, two)}.`;
}

interface HeldPoint {
  readonly name: string | null;
  readonly point: ConfidencePoint | undefined;
}

export function confidenceHover(point: ConfidencePoint, held: HeldPoint, zone: string): string {
  return [
    hoverTime(msOf(point.at), zone),
    point.median === null ? "no predictions" : `median ${two(point.median)}`,
    ...(point.p10 === null ? [] : [`p10 to p90: ${formatOr(point.p10, two)} to ${formatOr(point.p90, two)}`]),
    `${formatCount(point.rows)} predictions`,
    ...heldHover(held),
  ].join("<br>");
}

function heldHover({ name, point }: HeldPoint): string[] {
  if (!name || !point) return [];
  if (point.median === null) return [`${name}: no predictions`];
  return [`${name}: median ${two(point.median)}, ${formatOr(point.p10, two)} to ${formatOr(point.p90, two)}`];
}
