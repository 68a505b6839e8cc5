import { formatCount, formatNumber, formatShare } from "@/lib/charts/format";
import type { Verdict } from "@/lib/contracts/common";
import type { NoiseAnswer, NoiseOfModel } from "@/lib/contracts/noise";

/** What the whole of it comes to, for whoever is woken by it. */
export function noiseVerdict({ models }: NoiseAnswer): Verdict {
  const sum = (of: (model: NoiseOfModel) => number) => models.reduce((total, model) => total + of(model), 0);
  const alerts = sum((model) => model.alerts);
  const weeks = sum((model) => model.weeks);
  if (weeks === 0) return { level: "ok", headline: "No model has been evaluated yet.", detail: "" };
  if (alerts === 0) {
    return { level: "ok", headline: "Nothing called.", detail: `${weekWords(weeks)} of evaluations.` };
  }
  const judged = sum((model) => model.judged);
  const falseAlarms = sum((model) => model.falseAlarms);
  return {
    level: falseAlarms > 0 ? "warning" : "ok",
    headline: `${formatNumber(alerts / weeks)} alerts in a model's week`,
    detail:
      judged === 0
        ? `${formatCount(alerts)} in ${weekWords(weeks)}; nobody has judged one of them yet.`
        : `${formatCount(alerts)} in ${weekWords(weeks)}; of ${formatCount(judged)} that were judged ${falseAlarms === 0 ? "none was" : `${formatCount(falseAlarms)} were`} false.`,
  };
}

const weekWords = (weeks: number) =>
  weeks < 1 ? `${formatNumber(weeks * 7)} model-days` : `${formatNumber(weeks)} model-weeks`;

/** The policy's promise for the time that was watched, beside what came of it. */
export function promiseWords({ promise, weeks }: NoiseOfModel): string {
  if (!promise) return "policy seed promises nothing";
  const { budget, allowed, drift, falseDrift, unjudgedDrift } = promise;
  const promised = `at most ${budget} a year, ${formatNumber(allowed)} in ${formatNumber(weeks)} weeks`;
  if (drift === 0) return `${promised}; none called`;
  const open = unjudgedDrift === 0 ? "" : `, ${formatCount(unjudgedDrift)} not judged`;
  return `${promised}; ${formatCount(drift)} called, ${formatCount(falseDrift)} false${open}`;
}

/** More false alarms than the promise allows, beyond what chance makes of a short time. */
export const isBroken = ({ promise }: NoiseOfModel): boolean =>
  promise !== null && promise.falseDrift > Math.max(1, promise.allowed);

export const shareWords = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${formatShare(part / whole, 0)} of ${formatCount(whole)}`;
