import { hourMs } from "@/lib/ingest/counters";
import type { Signal } from "./signal";

/** What of an open alert decides its next state. */
export interface OpenAlert {
  readonly id: number;
  readonly quiet: number;
  /** Within an hour where that was evaluated under way. */
  readonly lastAt: Date;
}

export type Step =
  | { readonly kind: "none" }
  | { readonly kind: "open" }
  | { readonly kind: "keep"; readonly id: number; readonly quiet: number }
  | { readonly kind: "close"; readonly id: number };

/**
 * An alert opens at the first firing evaluation and closes after so many quiet ones in a row. An evaluation that
 * knows too little changes nothing, and one that is repeated for the same hour calms it no further.
 */
export function nextState(
  open: OpenAlert | null,
  signal: Pick<Signal, "state" | "quietToClose">,
  at: Date,
): Step {
  if (!open) return signal.state === "firing" ? { kind: "open" } : { kind: "none" };
  if (signal.state === "unknown") return { kind: "none" };
  if (signal.state === "firing") return { kind: "keep", id: open.id, quiet: 0 };
  const repeated = at.getTime() <= Math.ceil(open.lastAt.getTime() / hourMs) * hourMs;
  const quiet = repeated ? open.quiet : open.quiet + 1;
  return quiet >= signal.quietToClose ? { kind: "close", id: open.id } : { kind: "keep", id: open.id, quiet };
}
