import "server-only";
import type { Context } from "@/lib/context";
import type { ColumnDrift } from "@/lib/contracts/drift";
import { startOfHour } from "@/lib/ingest/counters";
import type { OtherSide } from "./compare-column";
import { type DatasetDrift, driftOfVersion } from "./drift-of-version";
import type { HourSpan } from "./hour-spans";
import type { LoadedScope } from "./load-scope";
import { otherSides } from "./other-sides";
import { type AlertSpan, driftSpans, openAt, readAlertSpans } from "./read-alert-spans";
import { type ColumnGroup, readWindows } from "./read-windows";
import type { WindowCounts } from "./window-counts";

export interface LoadedDrift {
  /** The chosen window. */
  readonly window: WindowCounts;
  /** Null where it is held against the reference. */
  readonly other: WindowCounts | null;
  readonly others: ReadonlyMap<number, OtherSide> | undefined;
  readonly columns: readonly ColumnDrift[];
  readonly dataset: DatasetDrift;
  readonly alerts: readonly AlertSpan[];
}

/** The drift of a scope's columns, in the groups that are asked for. */
export async function loadDrift(
  ctx: Context,
  scope: LoadedScope,
  groups: readonly ColumnGroup[],
): Promise<LoadedDrift> {
  const { key, hours, against, model, version, reference } = scope;
  const end = hours.window.toHour;
  const trailing = (length: number): HourSpan => ({ fromHour: end - length, toHour: end });
  const previous = against.kind === "previous" ? [against.span] : [];
  const [windows, alerts, ofVersion] = await Promise.all([
    readWindows(ctx.db.pool, key, [trailing(1), trailing(24), trailing(168), ...previous], groups),
    readAlertSpans(ctx.db.pool, key, { fromHour: Math.min(hours.range.fromHour, end - 168), toHour: end }),
    against.kind === "version" ? readWindows(ctx.db.pool, against.key, [hours.window], groups) : [],
  ]);
  const [h1, h24, h7d] = windows as [WindowCounts, WindowCounts, WindowCounts];
  const other = windows[3] ?? ofVersion[0] ?? null;
  const countedAgainst = against.kind === "version" ? against.key.reference : reference;
  const others = other && reference ? otherSides(reference, other, countedAgainst) : undefined;
  const columnIds = new Set(
    model.columns.filter((column) => groups.includes(groupOf(column.role))).map(({ id }) => id),
  );
  const { columns, dataset } = driftOfVersion({
    model,
    version,
    reference,
    windows: { h1, h24, h7d },
    segmentId: key.segmentId,
    chosen: hours.windowName,
    ...(others ? { others } : {}),
    otherVersion: against.kind === "version" ? against.key.version.name : undefined,
    columnIds,
  });
  const window = hours.windowName === "24h" ? h24 : h7d;
  return {
    window,
    other,
    others,
    columns: columns.map((column) => sinceOf(column, alerts, end)),
    dataset,
    alerts,
  };
}

export const groupOf = (role: ColumnDrift["role"]): ColumnGroup =>
  role === "feature" ? "features" : "scores";

function sinceOf(column: ColumnDrift, alerts: readonly AlertSpan[], end: number): ColumnDrift {
  const open = openAt(driftSpans(alerts, column.column), startOfHour(end));
  return open ? { ...column, driftingSince: open.from.toISOString() } : column;
}
