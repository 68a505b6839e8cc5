import type { Context } from "@/lib/context";
import type { GateOutcome } from "@/lib/contracts/promotions";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import type { RegisteredVersion } from "@/lib/registry/registered/registered-model";
import type { RequestRecord } from "../request-record";

/** A model that is monitored under the registered one's name, with what is known of both versions there. */
export interface MonitoredSubject {
  readonly model: ModelRecord;
  readonly version: VersionRecord;
  readonly champion: VersionRecord | null;
}

/** What the gates of a request look at. */
export interface GateSubject {
  readonly ctx: Context;
  readonly request: RequestRecord;
  readonly version: RegisteredVersion;
  readonly champion: RegisteredVersion | null;
  /** null where no predictions of this version are logged. */
  readonly monitored: MonitoredSubject | null;
}

/** How a gate was answered: the outcome, the answer in a few words, and the figures behind it. */
export interface Answer {
  readonly outcome: GateOutcome;
  readonly summary: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

/** Without logged predictions there is nothing to go by, which is never a pass. */
export const notMonitored = ({ request }: GateSubject): Answer => ({
  outcome: "inconclusive",
  summary: `no predictions of version ${request.version} are logged`,
});
