import "server-only";
import type { Context } from "@/lib/context";
import type { Against, MonitorQuery, Scope } from "@/lib/contracts/common";
import { inSegment } from "@/lib/ingest/known-hours";
import { loadReference } from "@/lib/ingest/reference/load-reference";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { readSegmentIds } from "@/lib/ingest/segment-values";
import { loadModel, resolveVersion } from "@/lib/registry/load-model";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import type { CounterKey } from "./counter-key";
import type { HourSpan } from "./hour-spans";
import { readScopeState, type ScopeState } from "./read-scope-state";
import {
  hoursBefore,
  hoursEarlierThan,
  hoursOfPeriod,
  type ResolvedHours,
  resolveHours,
  spanOf,
} from "./resolve-hours";
import { segmentIdOf } from "./segment-id";

/** What the window is held against. */
export type ResolvedAgainst =
  | { readonly kind: "reference"; readonly reference: LoadedReference }
  | { readonly kind: "previous"; readonly span: HourSpan }
  | { readonly kind: "version"; readonly key: CounterKey }
  | { readonly kind: "none" };

/** A query that has found what it is about. */
export interface LoadedScope {
  readonly model: ModelRecord;
  readonly version: VersionRecord;
  readonly reference: LoadedReference | null;
  readonly key: CounterKey;
  readonly segment: string | null;
  readonly hours: ResolvedHours;
  readonly against: ResolvedAgainst;
  readonly state: ScopeState;
}

export type MonitorInput = { readonly name: string; readonly query: MonitorQuery };

export async function loadScope(ctx: Context, { name, query }: MonitorInput): Promise<LoadedScope> {
  const { pool } = ctx.db;
  const hours = resolveHours(query, ctx.now);
  const model = await loadModel(pool, name);
  const version = resolveVersion(model, query.version);
  const segmentId = query.segment
    ? segmentIdOf(model, await readSegmentIds(pool, model.id), query.segment)
    : 0;
  const key: CounterKey = { model, version, reference: await referenceOf(ctx, version), segmentId };
  const [state, against] = await Promise.all([
    readScopeState(pool, key),
    resolveAgainst(ctx, key, query.against, hours),
  ]);
  const { reference } = key;
  return { model, version, reference, key, segment: query.segment ?? null, hours, against, state };
}

async function referenceOf(
  ctx: Context,
  { activeReferenceId }: VersionRecord,
): Promise<LoadedReference | null> {
  return activeReferenceId === null ? null : loadReference(ctx.db.pool, activeReferenceId);
}

async function resolveAgainst(
  ctx: Context,
  { model, reference, segmentId }: CounterKey,
  against: string | undefined,
  hours: ResolvedHours,
): Promise<ResolvedAgainst> {
  if (against === "previous") return { kind: "previous", span: hoursBefore(hours.window) };
  if (against?.startsWith("version:")) {
    const version = resolveVersion(model, against.slice("version:".length));
    return {
      kind: "version",
      key: { model, version, reference: await referenceOf(ctx, version), segmentId },
    };
  }
  return reference ? { kind: "reference", reference } : { kind: "none" };
}

/** The counters that take the reference's place. */
export interface WindowAgainst {
  readonly key: CounterKey;
  readonly span: HourSpan;
  /** Time axes of its series, and how much earlier they are than the page's. */
  readonly range: HourSpan;
  readonly hoursEarlier: number;
}

/** Null where the window is held against the reference. */
export function windowAgainst({ against, key, hours }: LoadedScope): WindowAgainst | null {
  if (against.kind === "previous") {
    const hoursEarlier = hoursOfPeriod(hours);
    return { key, span: against.span, range: hoursEarlierThan(hours.range, hoursEarlier), hoursEarlier };
  }
  if (against.kind !== "version") return null;
  return { key: against.key, span: hours.window, range: hours.range, hoursEarlier: 0 };
}

/** What the window is held against, as a sentence says it. */
export function againstLabel({ against }: Pick<LoadedScope, "against">): string {
  if (against.kind === "previous") return "the period before";
  if (against.kind === "version") return `version ${against.key.version.name}`;
  return against.kind === "reference" ? "the reference" : "no reference";
}

/** @param rowsAgainst predictions of what the window is held against, where that is not the reference */
export function scopeAnswer(scope: LoadedScope, rows: number, rowsAgainst = 0): Scope {
  const { model, version, segment, hours, state } = scope;
  return {
    model: model.name,
    version: version.name,
    segment,
    range: spanOf(hours.range),
    window: { ...spanOf(hours.window), name: hours.windowName },
    live: hours.live,
    against: againstAnswer(scope, rowsAgainst),
    rows,
    lastPredictionAt: state.lastPredictionAt?.toISOString() ?? null,
    evaluatedAt: state.evaluatedAt?.toISOString() ?? null,
    rebuilding: state.rebuilding,
  };
}

function rowsInSegment(reference: LoadedReference, segmentId: number): number {
  if (segmentId === 0) return reference.rows;
  let rows = 0;
  for (let row = 0; row < reference.rows; row++) if (inSegment(reference, row, segmentId)) rows++;
  return rows;
}

function againstAnswer(scope: LoadedScope, rows: number): Against {
  const { against, model, version } = scope;
  const label = againstLabel(scope);
  if (against.kind === "reference") {
    const { createdAt } = against.reference;
    const ofReference = rowsInSegment(against.reference, scope.key.segmentId);
    return { kind: "reference", label: "reference", rows: ofReference, createdAt: createdAt.toISOString() };
  }
  if (against.kind === "previous") {
    return { kind: "previous", label, rows, span: spanOf(against.span) };
  }
  if (against.kind === "version") {
    const { name } = against.key.version;
    return { kind: "version", label, version: name, rows };
  }
  const path = `/api/v1/models/${model.name}/versions/${version.name}/reference`;
  return {
    kind: "none",
    label,
    reason: `Version ${version.name} has no reference yet: PUT its rows to ${path}.`,
  };
}
