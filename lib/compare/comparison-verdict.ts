import type { Verdict } from "@/lib/contracts/common";
import type { PairedComparison, PairedVerdict } from "@/lib/contracts/compare";
import { moment, plural, rows as thousands } from "@/lib/monitor/figures";

type Judged = Pick<
  PairedComparison,
  | "champion"
  | "challenger"
  | "from"
  | "to"
  | "segment"
  | "rows"
  | "needed"
  | "both"
  | "labelled"
  | "championOnly"
  | "challengerOnly"
  | "sampledOneIn"
  | "metrics"
>;

/** How the challenger stands to the champion, in words. */
export function comparisonVerdict(comparison: Judged): Verdict {
  const detail = `${scopeWords(comparison)}.`;
  if (comparison.rows < comparison.needed)
    return { level: "undecided", headline: tooFewWords(comparison), detail };
  const { champion, challenger, metrics } = comparison;
  const count = (verdict: PairedVerdict) =>
    metrics.filter((metric) => metric.verdict === verdict && metric.reason !== pointOnly).length;
  const [better, worse, undecided, unknown] = (["better", "worse", "undecided", "unknown"] as const).map(
    count,
  ) as [number, number, number, number];
  const judged = better + worse + undecided;
  const name = `Version ${challenger}`;
  if (judged === 0) return { level: "undecided", headline: `${name} cannot be judged on any metric`, detail };
  if (unknown === 0 && better === judged)
    return { level: "ok", headline: `${name} is better on ${all(judged)}`, detail };
  if (unknown === 0 && worse === judged)
    return { level: "warning", headline: `${name} is worse on ${all(judged)}`, detail };
  if (unknown === 0 && undecided === judged) {
    const headline = `${name} cannot be told from version ${champion} on ${judged === 1 ? "the one metric" : `any of ${judged} metrics`}`;
    return { level: "undecided", headline, detail };
  }
  const parts = [
    ["better", better],
    ["worse", worse],
    ["undecided", undecided],
    ["unknown", unknown],
  ] as const;
  const words = parts.filter(([, number]) => number > 0).map(([word, number]) => `${word} on ${number}`);
  const level = worse > 0 ? "warning" : better > 0 ? "ok" : "undecided";
  return { level, headline: `${name} is ${words.join(", ")}`, detail };
}

/** The reason of a metric that has no interval by its nature: no verdict is missing there. */
export const pointOnly = "point only";

const all = (count: number) => (count === 1 ? "the one metric" : `all ${count} metrics`);

function tooFewWords({ rows, needed, both, champion, challenger }: Judged): string {
  if (both === 0) return `No row was predicted by both version ${champion} and version ${challenger}`;
  return `Too few rows that both predicted and that have a label: ${thousands(rows)} of ${thousands(needed)} needed`;
}

function scopeWords({ from, to, segment, both, labelled, rows, sampledOneIn, ...rest }: Judged): string {
  const span = `${moment(new Date(from))} to ${moment(new Date(to))}`.replace(" UTC to ", " to ");
  const slice = segment ? `, ${segment.replace(":", " ")}` : "";
  const sampled = sampledOneIn > 1 ? ` (${thousands(rows)} of them read)` : "";
  const alone = `version ${rest.champion} alone ${thousands(rest.championOnly)}, version ${rest.challenger} alone ${thousands(rest.challengerOnly)}`;
  return `${span}${slice}: ${thousands(labelled)} labelled${sampled} of ${plural(both, "row")} that both predicted; ${alone}`;
}
