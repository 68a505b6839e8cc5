import type { AlarmCounts } from "./alarm-log";
import type { RealEvent } from "./real-events";

/** One stream against one reference, apart from all others: what is spread over threads. */
export type Job = StreamJob | DelayJob;

export interface StreamJob {
  readonly kind: "shuffled" | "real";
  readonly perDay: number;
  readonly referenceRows: number;
  readonly draw: number;
  /** Whether the rules of peers are tried beside the policy: they alarm so often that a part of the streams tells. */
  readonly withPeers: boolean;
}

export interface DelayJob extends Omit<StreamJob, "kind" | "withPeers"> {
  readonly kind: "delay";
  /** Place among the drifts. */
  readonly drift: number;
}

type Rules = ReadonlyMap<string, AlarmCounts>;

export type JobResult =
  | { readonly kind: "shuffled"; readonly rules: Rules }
  | { readonly kind: "real"; readonly rules: Rules; readonly events: readonly RealEvent[] }
  /** Hours and predictions from the change to the alarm; Infinity where it was not seen. */
  | { readonly kind: "delay"; readonly hours: number; readonly rows: number };
