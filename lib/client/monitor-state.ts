import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { EvaluationWindow, RangePreset } from "@/lib/contracts/common";

export const rangePresets = ["1h", "6h", "24h", "7d", "30d"] as const satisfies readonly RangePreset[];
export const evaluationWindows = ["24h", "7d"] as const satisfies readonly EvaluationWindow[];

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** A time with its zone, as it was written; null for anything else. */
export const parseInstant = (text: string): string | null =>
  instant.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

const parseAsInstant = createParser({ parse: parseInstant, serialize: (text: string) => text });

/** What the URL of a model's pages holds. `pinned` is a `to` in the past; `paused` only stops the refresh. */
export const monitorParsers = {
  range: parseAsStringLiteral(rangePresets).withDefault("7d"),
  from: parseAsInstant,
  to: parseAsInstant,
  window: parseAsStringLiteral(evaluationWindows).withDefault("24h"),
  version: parseAsString,
  against: parseAsString,
  segment: parseAsString,
  sort: parseAsString,
  paused: parseAsBoolean.withDefault(false),
  /** Panels that show their data as a table. */
  tables: parseAsArrayOf(parseAsString).withDefault([]),
};

export type MonitorState = inferParserType<typeof monitorParsers>;

export type MonitorPatch = { readonly [Key in keyof MonitorState]?: MonitorState[Key] | null };

const serialize = createSerializer(monitorParsers);

/** Address of another page under the same state; the patch alone changes. */
export function monitorHref(path: string, state: MonitorState, patch: MonitorPatch = {}): string {
  return serialize(path, { ...state, ...patch });
}

export type MonitorSearch = Readonly<Record<string, string | null>>;

/** The state as the monitoring routes take it. A custom range says where it starts, a preset how long it is. */
export function monitorSearch(state: MonitorState): MonitorSearch {
  const { range, from, to, window, version, against, segment } = state;
  return { range: from ? null : range, from, to, window, version, against, segment };
}

type Liveness = "live" | "paused" | "pinned";

export function livenessOf(state: Pick<MonitorState, "to" | "paused">): Liveness {
  if (state.to) return "pinned";
  return state.paused ? "paused" : "live";
}

const liveIntervalMs = 10_000;

/** How often an answer is asked for again: a past hour does not change, a paused page must not. */
export function liveInterval(state: Pick<MonitorState, "to" | "paused">): number | false {
  return livenessOf(state) === "live" ? liveIntervalMs : false;
}

/** What leads back to now, keeping everything else. */
export const backToLive: MonitorPatch = { from: null, to: null, paused: null };
