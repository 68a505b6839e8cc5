import type { Scope } from "@/lib/contracts/common";
import { formatCount } from "./format";
import { clockOf, dayClockOf, msOf } from "./instants";

/** "24 h", "7 d": the evaluation window. */
export const windowName = (scope: Scope) => (scope.window.name === "24h" ? "24 h" : "7 d");

/** A live span ends with the hour under way, so its end is less than an hour ahead and needs no day. */
const endWords = (scope: Scope, end: string) => (scope.live ? clockOf : dayClockOf)(msOf(end));

const underWay = (scope: Scope) => (scope.live ? ", under way" : "");

/** The window's hours alone: "24 h to 15:00" while live, "24 h to Sun 15 Nov 00:00" when pinned. */
export const windowSpan = (scope: Scope) => `${windowName(scope)} to ${endWords(scope, scope.window.to)}`;

/** "24 h to 15:00, under way": the window, and whether its last hour is still being filled. */
export const windowWords = (scope: Scope) => `${windowSpan(scope)}${underWay(scope)}`;

/** "24 h", "7 d", "73 h". */
const hoursName = (hours: number) => (hours > 48 && hours % 24 === 0 ? `${hours / 24} d` : `${hours} h`);

/** "7 d": how long the time axes are. */
export const rangeName = (scope: Scope) => hoursName(scope.range.hours);

export const rangeSpan = (scope: Scope) => `${rangeName(scope)} to ${endWords(scope, scope.range.to)}`;

export const rangeWords = (scope: Scope) => `${rangeSpan(scope)}${underWay(scope)}`;

/** What the window is held against, in a word or two. */
export function againstName(scope: Scope): string {
  const { against } = scope;
  if (against.kind === "reference") return "reference";
  if (against.kind === "previous") return `${windowName(scope)} before`;
  if (against.kind === "version") return `version ${against.version}`;
  return "nothing";
}

/** The same after a number of its rows. */
function ofAgainst(scope: Scope): string {
  const { kind } = scope.against;
  const name = againstName(scope);
  return kind === "previous" ? `in the ${name}` : kind === "version" ? `of ${name}` : name;
}

/** What a grey line over time is, so much earlier than the axis says: "7 d earlier", "version 2". */
export const heldSeriesName = (scope: Scope, hoursEarlier: number) =>
  scope.against.kind === "previous" ? `${hoursName(hoursEarlier)} earlier` : againstName(scope);

export function againstRows(scope: Scope): number | null {
  return scope.against.kind === "none" ? null : scope.against.rows;
}

/** "origin ORD" of the slice "origin:ORD". */
export const segmentName = (scope: Scope) => scope.segment?.replace(":", " ") ?? null;

/** "24 h to 15:00, under way · 17,139 predictions against 10,000 reference" */
export function rowsWords(scope: Scope, rows = scope.rows, against = againstRows(scope)): string {
  const held = against === null ? "" : ` against ${formatCount(against)} ${ofAgainst(scope)}`;
  const segment = segmentName(scope);
  return `${windowWords(scope)}${segment ? ` · ${segment}` : ""} · ${formatCount(rows)} predictions${held}`;
}

/** The label with the slice it is of. */
export const labelled = (label: string, scope: Scope | undefined) => {
  const segment = scope ? segmentName(scope) : null;
  return segment ? `${label} · ${segment}` : label;
};
