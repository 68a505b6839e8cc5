import type { Scope } from "@/lib/contracts/common";
import { formatCount } from "./format";
import { dayClockOf, msOf } from "./instants";

/** "24 h", "7 d": the evaluation window. */
export const windowName = (scope: Scope) => (scope.window.name === "24h" ? "24 h" : "7 d");

/** The hour under way ends in the future: while live a span ends now. */
const endWords = (scope: Scope, end: string) => (scope.live ? "now" : dayClockOf(msOf(end)));

/** "24 h to now" while live, "24 h to Sun 15 Nov 00:00" when pinned. */
export const windowWords = (scope: Scope) => `${windowName(scope)} to ${endWords(scope, scope.window.to)}`;

/** "24 h", "7 d", "73 h". */
const hoursName = (hours: number) => (hours > 48 && hours % 24 === 0 ? `${hours / 24} d` : `${hours} h`);

/** "7 d": how long the time axes are. */
export const rangeName = (scope: Scope) => hoursName(scope.range.hours);

export const rangeWords = (scope: Scope) => `${rangeName(scope)} to ${endWords(scope, scope.range.to)}`;

/** What the window is held against, in a word or two. */
export function againstName(scope: Scope): string {
  const { against } = scope;
  if (against.kind === "reference") return "reference";
  if (against.kind === "previous") return `${windowName(scope)} before`;
  if (against.kind === "version") return `version ${against.version}`;
  return "nothing";
}

/** What a grey line over time is, so much earlier than the axis says: "7 d before", "version 2". */
export const heldSeriesName = (scope: Scope, hoursEarlier: number) =>
  scope.against.kind === "previous" ? `${hoursName(hoursEarlier)} before` : againstName(scope);

export function againstRows(scope: Scope): number | null {
  return scope.against.kind === "none" ? null : scope.against.rows;
}

/** "origin ORD" of the slice "origin:ORD". */
export const segmentName = (scope: Scope) => scope.segment?.replace(":", " ") ?? null;

/** "24 h to now · 17,139 predictions against 10,000 reference" */
export function rowsWords(scope: Scope, rows = scope.rows, against = againstRows(scope)): string {
  const held = against === null ? "" : ` against ${formatCount(against)} ${againstName(scope)}`;
  const segment = segmentName(scope);
  return `${windowWords(scope)}${segment ? ` · ${segment}` : ""} · ${formatCount(rows)} predictions${held}`;
}

/** The label with the slice it is of. */
export const labelled = (label: string, scope: Scope | undefined) => {
  const segment = scope ? segmentName(scope) : null;
  return segment ? `${label} · ${segment}` : label;
};
