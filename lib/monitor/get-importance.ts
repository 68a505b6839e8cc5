import "server-only";
import type { Context } from "@/lib/context";
import type { Verdict } from "@/lib/contracts/common";
import type { ImportanceAnswer, ImportanceRow } from "@/lib/contracts/importance";
import type { Association } from "@/lib/ingest/counters";
import { figure, plural } from "./figures";
import { type ImportanceAgainst, whyNotComparable } from "./importance-against";
import { type Importance, importanceMethod, importanceOf, predictionsNeeded } from "./importance-of";
import {
  againstLabel,
  type LoadedScope,
  loadScope,
  type MonitorInput,
  scopeAnswer,
  windowAgainst,
} from "./load-scope";
import { rowsIn } from "./performance-series";
import { capitalised } from "./performance-verdict";
import { readAssociations } from "./read-associations";
import { readTraffic } from "./read-traffic";

const labels: Readonly<Record<Importance["method"], string>> = {
  mean_absolute_attribution: "mean absolute attribution, as logged",
  normalised_mutual_information:
    "normalised mutual information with the prediction; no attributions are logged",
};

/** What the predictions rest on in the window, against the reference, the period before or another version. */
export async function getImportance(ctx: Context, input: MonitorInput): Promise<ImportanceAnswer> {
  const scope = await loadScope(ctx, input);
  const { model, reference, key, hours } = scope;
  const [associations, traffic, other] = await Promise.all([
    readAssociations(ctx.db.pool, key, hours.window),
    readTraffic(ctx.db.pool, key, hours.window),
    readAgainst(ctx, scope),
  ]);
  const rows = rowsIn(traffic, hours.window);
  const features = model.columns.filter(({ role }) => role === "feature");
  const obstacle = other && whyNotComparable(other, importanceMethod(associations));
  const before = obstacle ? null : (other ?? undefined);
  const importance = importanceOf(features, associations, reference, key.segmentId, before);
  const largestChange = largestOf(importance.rows);
  return {
    scope: scopeAnswer(scope, rows, other?.rows),
    verdict: importanceVerdict(
      rows,
      largestChange,
      obstacle ?? oneSided(scope, importance.rows),
      associations,
      scope.against.kind === "version" ? scope.against.key.version.name : null,
    ),
    method: importance.method,
    methodLabel: [labels[importance.method], ...(obstacle ? [obstacle] : [])].join("; "),
    needed: predictionsNeeded,
    largestChange: rows >= predictionsNeeded ? largestChange : null,
    features: [...importance.rows],
  };
}

function oneSided({ against }: LoadedScope, rows: readonly ImportanceRow[]): string | null {
  if (against.kind === "none") return "it is held against the reference, which is not there yet";
  const compared = rows.length === 0 || rows.some(({ change }) => change !== null);
  return compared ? null : "no feature has an importance on both sides";
}

async function readAgainst(ctx: Context, scope: LoadedScope): Promise<ImportanceAgainst | null> {
  const window = windowAgainst(scope);
  if (!window) return null;
  const { key, span } = window;
  const [associations, traffic] = await Promise.all([
    readAssociations(ctx.db.pool, key, span),
    readTraffic(ctx.db.pool, key, span),
  ]);
  return { label: againstLabel(scope), rows: rowsIn(traffic, span), associations, reference: key.reference };
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
  obstacle: string | null,
  associations: ReadonlyMap<number, Association>,
  version: string | null,
): Verdict {
  if (rows < predictionsNeeded) {
    const headline = `Too few predictions: ${plural(rows, "row")} of ${predictionsNeeded}`;
    return { level: "undecided", headline, detail: "Fewer rows share information by chance alone." };
  }
  if (obstacle) {
    return {
      level: "undecided",
      headline: "Importance cannot be compared yet",
      detail: `${capitalised(obstacle)}.`,
    };
  }
  if (!largest || largest.reference === null || largest.current === null) {
    const headline = associations.size > 0 ? "No feature's importance changed" : "No features are known yet";
    return { level: "info", headline, detail: "" };
  }
  const { column, reference, current, referenceRank, currentRank } = largest;
  const values = `${figure(reference)} to ${figure(current)}`;
  const detail = "The largest change among the features.";
  if (referenceRank === currentRank && version === null) {
    const headline = `${column} stays in ${ordinal(currentRank ?? 1)} place, from ${values}`;
    return { level: "info", headline, detail };
  }
  if (version !== null) {
    const headline = `${column} is ${ordinal(currentRank ?? 1)}, ${ordinal(referenceRank ?? 1)} in version ${version}`;
    return {
      level: "info",
      headline,
      detail: `${figure(current)} against ${figure(reference)}. The largest difference among the features.`,
    };
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
