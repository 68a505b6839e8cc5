import type { Verdict } from "@/lib/contracts/common";
import type { DriftPoint, FeatureAnswer } from "@/lib/contracts/feature";
import { peakOf } from "./drift-history-chart";
import { decidingNumber } from "./drift-words";
import { heldName, type Numeric } from "./ecdf-chart";
import type { DecidingNumber } from "./figure";
import {
  formatAlpha,
  formatBound,
  formatCount,
  formatEffect,
  formatNumber,
  formatOr,
  formatPWords,
  formatShare,
  formatThreshold,
  unknown,
} from "./format";
import { dayClockOf, durationOf, hourMs, msOf } from "./instants";
import { rangeName, rangeWords, windowWords } from "./scope-words";

const withUnit = (value: number, unit: string) =>
  unit ? `${formatNumber(value)} ${unit}` : formatNumber(value);

/** "At most 0.1 minutes: 53 % then, 29 % now" */
export function ecdfVerdict({ drift }: FeatureAnswer, { gap }: Numeric): Verdict {
  if (!gap) return { level: "undecided", headline: "Too few values to compare", detail: "" };
  const shares = `${formatShare(gap.reference, 0)} then, ${formatShare(gap.current, 0)} now`;
  return {
    level: drift.level,
    headline: `At most ${withUnit(gap.value, drift.unit)}: ${shares}`,
    detail: "",
  };
}

export const ecdfNumber = ({ drift }: FeatureAnswer): DecidingNumber => decidingNumber(drift);

export function ecdfFooter(answer: FeatureAnswer, numeric: Numeric): string {
  const { reference, current, gap } = numeric;
  const rows = `${formatCount(current.rows - current.missing)} values against ${formatCount(reference.rows - reference.missing)}`;
  const held = heldName(answer, numeric) === "expected" ? " · grey: expected at these hours of the week" : "";
  const where = gap && !held ? ` · the lines part most at ${formatNumber(gap.value)}` : "";
  return `${windowWords(answer.scope)} · ${rows}${held}${where}`;
}

/** A twentieth of the reference lies above its 95th percentile: much more or less of now says where it moved. */
export function histogramVerdict(
  { drift }: FeatureAnswer,
  { aboveReferenceP95, reference, current }: Numeric,
): Verdict {
  if (aboveReferenceP95 !== null) {
    const headline = `Above the reference’s 95th percentile: ${formatShare(aboveReferenceP95, 0)} now`;
    return { level: drift.drift ? drift.level : "info", headline, detail: "" };
  }
  const medians = `${formatOr(reference.median, formatNumber)} then, ${formatOr(current.median, formatNumber)} now`;
  return { level: "info", headline: `Median ${medians}`, detail: "" };
}

export function histogramNumber(
  { drift }: FeatureAnswer,
  { aboveReferenceP95, reference, current }: Numeric,
): DecidingNumber {
  const means = `mean ${formatOr(reference.mean, formatNumber)} to ${formatOr(current.mean, formatNumber)}`;
  if (aboveReferenceP95 === null)
    return { value: formatOr(current.median, formatNumber), unit: "median", beside: [means] };
  const above = reference.p95 === null ? "above p95" : `above ${withUnit(reference.p95, drift.unit)}`;
  return { value: formatShare(aboveReferenceP95, 1), unit: above, beside: ["reference 5 %", means] };
}

export function histogramFooter({ scope }: FeatureAnswer, { histogram }: Numeric): string {
  const { below, above, edges } = histogram;
  const now = below.current + above.current;
  const held = below.reference + above.reference;
  if (now + held === 0) return `${windowWords(scope)} · ${edges.length - 1} bins`;
  const ends = `The axis runs from ${formatBound(edges[0] ?? 0)} to ${formatBound(edges.at(-1) ?? 0)}`;
  return `${ends}; ${formatShare(now)} of now and ${formatShare(held)} of the reference are beyond`;
}

/** The verdict without the feature's name and up to its first comma: the head says the rest. A category stays as it is. */
export function testsVerdict({ column, verdict }: FeatureAnswer["drift"]): Verdict {
  if (verdict.headline.startsWith(`${column}: `)) {
    return { ...verdict, headline: verdict.headline.slice(column.length + 2) };
  }
  const [said = ""] = verdict.headline.split(", ");
  if (!said.startsWith(`${column} `)) return { ...verdict, headline: said };
  const short = said.slice(column.length + 1).replace(/^is /, "");
  return { ...verdict, headline: `${short.slice(0, 1).toUpperCase()}${short.slice(1)}` };
}

const lastKnown = (history: readonly DriftPoint[]) => history.findLast(({ effect }) => effect !== null);

/** How long it fires, or when it last did, or how high it came. */
export function historyVerdict({ firing, history, scope, drift }: FeatureAnswer): Verdict {
  const peak = peakOf(history);
  if (!peak || peak.effect === null)
    return { level: "undecided", headline: "No evaluation in this range yet", detail: "" };
  const height = `the peak was ${formatEffect(peak.effect)} on ${dayClockOf(msOf(peak.at))}`;
  const last = firing.at(-1);
  if (!last) {
    const blind = drift.word === "blind";
    return {
      level: blind || drift.drift ? drift.level : "ok",
      headline: `Never fired in ${rangeName(scope)}${blind ? ", but is blind" : ""}; ${height}`,
      detail: "",
    };
  }
  const length = durationOf(msOf(last.to) - msOf(last.from))
    .replace(" h", " hours")
    .replace(" d", " days");
  if (last.open) {
    const began = last.to === last.from ? "Drifting since this hour" : `Drifting for ${length}`;
    return { level: "warning", headline: `${began}; ${height}`, detail: "" };
  }
  return {
    level: "info",
    headline: `Drifted for ${length}, clear since ${dayClockOf(msOf(last.to))}`,
    detail: "",
  };
}

const ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

export function historyNumber({ firing, history, scope }: FeatureAnswer): DecidingNumber {
  const floor = lastKnown(history)?.floor ?? null;
  const beside =
    floor === null ? [] : [`floor ${formatThreshold(floor)}`, "clears after 3 quiet evaluations"];
  const last = firing.at(-1);
  if (last?.open) {
    const time = `${ordinals[firing.length] ?? `${firing.length}th`} time in ${rangeName(scope)}`;
    return {
      value: durationOf(Math.max(hourMs, msOf(last.to) - msOf(last.from))),
      unit: "firing",
      beside: [time, ...beside],
    };
  }
  const peak = peakOf(history);
  return { value: formatOr(peak?.effect ?? null, formatEffect), unit: "at the peak", beside };
}

export function historyFooter({ scope, historyWindow }: FeatureAnswer): string {
  const window = historyWindow === "24h" ? "24 h" : "7 d";
  return `${rangeWords(scope)} · each point the ${window} before it · click a point to pin the page to it, drag to zoom`;
}

export function missingNumber({ drift, missing }: FeatureAnswer): DecidingNumber {
  const decision = drift.missing.find(({ window }) => window === "24h") ?? drift.missing[0];
  const held = decision?.referenceShare ?? missing.referenceShare;
  return {
    value: formatOr(decision?.currentShare ?? null, formatShare),
    unit: "missing",
    beside: [
      ...(held === null ? [] : [`${heldIn(held, missing.referenceShare)} ${formatShare(held)}`]),
      ...(decision && decision.p !== null
        ? [`${formatPWords(decision.p)}, alpha ${formatAlpha(decision.alpha)}`]
        : []),
    ],
  };
}

/** Held against the same hours of the week, the share is what the reference leads one to expect, not the reference's. */
const heldIn = (held: number, reference: number | null) => (held === reference ? "reference" : "expected");

export const missingFooter = ({ missing }: FeatureAnswer) =>
  missing.series.some(({ reliable }) => !reliable) ? "By hour; grey has fewer than 30 rows" : "By hour";

export function missingCount(missing: number, rows: number): string {
  return rows > 0 ? formatShare(missing / rows) : unknown;
}
