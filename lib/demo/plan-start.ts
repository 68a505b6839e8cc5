import { hasStreamEnded } from "./calendar";
import type { DemonstrationState } from "./demonstration-state";
import type { StoredModel } from "./plan-load";

interface Known {
  /** PLUMBLINE_DEMO. */
  readonly wanted: boolean;
  /** What the data folder remembers. */
  readonly state: DemonstrationState | null;
  /** What the database says of its demonstration, when it has one. */
  readonly stored: StoredModel["demonstration"];
  readonly now: number;
}

/**
 * What a start does: load the demonstration and stream it, only stream it, or neither. One that nobody wants at
 * every start and that somebody has loaded all the same goes on until it has ended.
 */
export function planStart({ wanted, state, stored, now }: Known): "load" | "stream" | "rest" {
  const isLive = state?.status === "live";
  if (wanted) return isLive && !hasStreamEnded(now, state.shiftWeeks) ? "stream" : "load";
  if (!stored || stored.phase === "ended") return "rest";
  // One whose time is over has its last flights to log, and then says that it has ended.
  if (isLive) return "stream";
  return hasStreamEnded(now, stored.shiftWeeks) ? "rest" : "load";
}
