import "server-only";
import type { Context } from "@/lib/context";
import type { Verdict } from "@/lib/contracts/common";
import type { ImportanceAnswer, ImportanceRow } from "@/lib/contracts/importance";
import type { Association } from "@/lib/ingest/counters";
import { figure, plural } from "./figures";
import { type Importance, importanceOf, predictionsNeeded } from "./importance-of";
import { loadScope, type MonitorInput, scopeAnswer } from "./load-scope";
import { rowsIn } from "./performance-series";
import { readAssociations } from "./read-associations";
import { readTraffic } from "./read-traffic";

const labels: Readonly<Record<Importance["method"], string>> = {
  mean_absolute_attribution: "mean absolute attribution, as logged",
  normalised_mutual_information:
    "normalised mutual information with the prediction; no attributions are logged",
};

/** What the predictions rest on in the window, against the reference. */
export async function getImportance(ctx: Context, input: MonitorInput): Promise<ImportanceAnswer> {
  const scope = await loadScope(ctx, input);
  const { model, reference, key, hours } = scope;
  const [associations, traffic] = await Promise.all([
    readAssociations(ctx.db.pool, key, hours.window),
    readTraffic(ctx.db.pool, key, hours.window),
  ]);
  const rows = rowsIn(traffic, hours.window);
  const features = model.columns.filter(({ role }) => role === "feature");
  const importance = importanceOf(features, associations, reference, key.segmentId);
  const largestChange = largestOf(importance.rows);
  return {
    scope: scopeAnswer(scope, rows),
    verdict: importanceVerdict(rows, largestChange, reference !== null, associations),
    method: importance.method,
    methodLabel: labels[importance.method],
    needed: predictionsNeeded,
    largestChange: rows >= predictionsNeeded ? largestChange : null,
    features: [...importance.rows],
  };
}

function largestOf(rows: readonly ImportanceRow[]): ImportanceRow | null {
  const changed = rows.filter(({ change }) => change !== null && change !== 0);
  return (
    changed.toSorted((left, right) => Math.abs(right.change ?? 0) - Math.abs(left.change ?? 0))[0] ?? null
  );
}

function importanceVerdict(
  rows: number,
  largest: ImportanceRow | null,
  hasReference: boolean,
  associations: ReadonlyMap<number, Association>,
): Verdict {
  if (rows < predictionsNeeded) {
    const headline = `Too few predictions: ${plural(rows, "row")} of ${predictionsNeeded}`;
    return { level: "undecided", headline, detail: "Fewer rows share information by chance alone." };
  }
  if (!hasReference) {
    const headline = "Importance cannot be compared yet";
    return {
      level: "undecided",
      headline,
      detail: "It is held against the reference, which is not there yet.",
    };
  }
  if (!largest || largest.reference === null || largest.current === null) {
    const headline = associations.size > 0 ? "No feature's importance changed" : "No features are known yet";
    return { level: "info", headline, detail: "" };
  }
  const { column, reference, current, referenceRank, currentRank } = largest;
  const values = `${figure(reference)} to ${figure(current)}`;
  const detail = "The largest change among the features.";
  if (referenceRank === currentRank) {
    const headline = `${column} stays in ${ordinal(currentRank ?? 1)} place, from ${values}`;
    return { level: "info", headline, detail };
  }
  const verb = (currentRank ?? 0) > (referenceRank ?? 0) ? "fell" : "rose";
  const places = `from ${ordinal(referenceRank ?? 1)} place to ${ordinal(currentRank ?? 1)}`;
  return { level: "info", headline: `${column} ${verb} ${places}`, detail: `${values}. ${detail}` };
}

function ordinal(place: number): string {
  const tens = place % 100;
  if (tens >= 11 && tens <= 13) return `${place}th`;
  return `${place}${["th", "st", "nd", "rd"][place % 10] ?? "th"}`;
}
