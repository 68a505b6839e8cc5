import "server-only";
import type { Context } from "@/lib/context";
import type { ColumnDrift } from "@/lib/contracts/drift";
import type { FeatureAnswer } from "@/lib/contracts/feature";
import { AppError } from "@/lib/errors";
import { startOfHour } from "@/lib/ingest/counters";
import type { ColumnRecord, ModelRecord } from "@/lib/registry/model-record";
import { categoricalDetail } from "./categorical-detail";
import { categoricalPicture, columnPicture, numericPicture } from "./drawn-column";
import { byEffect } from "./drift-verdict";
import { featureVerdict } from "./feature-verdict";
import { groupOf, loadDrift } from "./load-drift";
import { loadScope, type MonitorInput, scopeAnswer } from "./load-scope";
import { missingSeries } from "./missing-series";
import { missingVerdict } from "./missing-verdict";
import { numericDetail } from "./numeric-detail";
import { driftSpans, spansAsOf } from "./read-alert-spans";
import { readDriftHistory } from "./read-drift-history";
import { readMarkers } from "./read-markers";
import { readWindows } from "./read-windows";

export type FeatureInput = MonitorInput & { readonly feature: string };

/** Everything about one column: both distributions, the test, its history and its missing values. */
export async function getFeature(ctx: Context, input: FeatureInput): Promise<FeatureAnswer> {
  const scope = await loadScope(ctx, input);
  const { model, version, reference, key, hours } = scope;
  const column = columnNamed(model, input.feature);
  const { pool } = ctx.db;
  const [loaded, markers] = await Promise.all([
    loadDrift(ctx, scope, ["features", "scores"]),
    readMarkers(pool, model, hours.range),
  ]);
  const drift = loaded.columns.find((each) => each.column === column.name);
  if (!drift) throw new Error(`${column.name} is a column of ${model.name} without a comparison`);
  const end = endOf(hours.range.toHour, ctx.now);
  const spans = spansAsOf(driftSpans(loaded.alerts, column.name), end);
  const [history, [ofRange]] = await Promise.all([
    readDriftHistory(pool, { model, version }, column.name, hours.windowName, hours.range, spans),
    readWindows(pool, key, [hours.range], [groupOf(column.role)], new Set([column.id])),
  ]);
  const picture = columnPicture(model, reference, column, loaded.window.columns.get(column.id), {
    segmentId: key.segmentId,
    other: loaded.others?.get(column.id),
  });
  const { side } = picture;
  return {
    scope: scopeAnswer(scope, loaded.window.rows, loaded.other?.rows),
    verdict: featureVerdict(drift),
    description: column.description,
    drift,
    position: positionOf(loaded.columns, drift),
    numeric: column.kind === "numeric" ? numericDetail(numericPicture(picture)) : null,
    categorical: column.kind === "categorical" ? categoricalDetail(categoricalPicture(picture)) : null,
    history,
    historyWindow: hours.windowName,
    firing: spans.map(({ alert, from, to }) => ({
      alert,
      from: from.toISOString(),
      to: (to ?? end).toISOString(),
      open: to === null,
    })),
    missing: {
      referenceShare:
        side && side.count + side.missing > 0 ? side.missing / (side.count + side.missing) : null,
      verdict: missingVerdict(drift.missing),
      series: missingSeries(ofRange?.columns.get(column.id), hours.range),
    },
    markers,
  };
}

/** The last moment that the page speaks of: now, or the hour that it is pinned to. */
const endOf = (toHour: number, now: Date): Date =>
  new Date(Math.min(startOfHour(toHour).getTime(), now.getTime()));

function columnNamed(model: ModelRecord, name: string): ColumnRecord {
  const column = model.columns.find((each) => each.name === name);
  if (column) return column;
  const reason = `${model.name} has no column named ${name}`;
  throw new AppError("unknown_feature", `${reason}.`, [{ name: "feature", reason }]);
}

/** Features are turned over in the order of their drift, the prediction and the confidence among themselves. */
function positionOf(columns: readonly ColumnDrift[], drift: ColumnDrift): FeatureAnswer["position"] {
  const isFeature = drift.role === "feature";
  const peers = byEffect(columns).filter(({ role }) => (role === "feature") === isFeature);
  const index = peers.findIndex(({ column }) => column === drift.column);
  return {
    index: index + 1,
    of: peers.length,
    previous: peers[index - 1]?.column ?? null,
    next: peers[index + 1]?.column ?? null,
  };
}
