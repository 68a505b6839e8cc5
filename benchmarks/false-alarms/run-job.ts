import { hoursOfWeek } from "@/lib/ingest/hour-of-week";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { type AlarmCounts, AlarmLog } from "./alarm-log";
import { buildReference } from "./build-reference";
import { type Evaluation, evaluateStream } from "./evaluate-stream";
import type { DelayJob, Job, JobResult, StreamJob } from "./jobs";
import { Peers, peerRules } from "./peer-rules";
import { randomOf } from "./random";
import { describeEvent, type RealEvent } from "./real-events";
import {
  changedStream,
  firstHour,
  realReference,
  realStream,
  shuffledReference,
  shuffledStream,
} from "./streams";
import { realSpan, type World } from "./world";
import { streamWeeks } from "./years";

export const policyName = "budget";

/** Weeks until a drift counts as not seen, by predictions a day. */
const patienceWeeks = (perDay: number) => (perDay < 1000 ? 6 : perDay < 16_000 ? 2 : 1);

export const runJob = (world: World, job: Job): Promise<JobResult> =>
  job.kind === "delay" ? runDelay(world, job) : runStream(world, job);

const runStream = (world: World, job: StreamJob): Promise<JobResult> =>
  job.kind === "real" ? runReal(world, job) : runShuffled(world, job);

/** Numbers of a job that no other job has; `use` tells its own apart. */
const randomOfJob = ({ kind, perDay, referenceRows, draw }: Job, use: number) =>
  randomOf(["shuffled", "real", "delay"].indexOf(kind), perDay, referenceRows, draw, use);

async function runShuffled({ pool }: World, job: StreamJob): Promise<JobResult> {
  const reference = await buildReference(shuffledReference(pool, job.referenceRows, randomOfJob(job, 0)));
  const stream = shuffledStream(pool, job.perDay, randomOfJob(job, 1));
  const after = firstHour + hoursOfWeek;
  const until = after + streamWeeks * hoursOfWeek;
  const rules = new Rules(reference, job.withPeers);
  for (const evaluation of evaluateStream(reference, stream, { firstHour, after, until })) {
    // How much comes is drawn here, so nothing can be learned of the alarms on it.
    const signals = evaluation.signals.filter(({ rule }) => rule !== "silence" && rule !== "surge");
    rules.step({ ...evaluation, signals });
  }
  return { kind: "shuffled", rules: rules.counts };
}

async function runReal({ pool, flights, realPerDay }: World, job: StreamJob): Promise<JobResult> {
  const reference = await buildReference(realReference(pool, job.referenceRows, randomOfJob(job, 0)));
  const kept = Math.min(1, job.perDay / realPerDay);
  const stream = realStream(flights, realSpan.firstHour, kept, randomOfJob(job, 1));
  const rules = new Rules(reference, job.withPeers);
  const events: RealEvent[] = [];
  for (const evaluation of evaluateStream(reference, stream, realSpan)) {
    for (const signal of rules.step(evaluation)) events.push(describeEvent(reference, evaluation, signal));
  }
  return { kind: "real", rules: rules.counts, events };
}

async function runDelay({ pool, drifts }: World, job: DelayJob): Promise<JobResult> {
  const { column, before, after } = drifts[job.drift]!;
  const random = randomOfJob(job, 2 + job.drift);
  const rows = shuffledReference(pool, job.referenceRows, random);
  for (const row of rows) before(row, random);
  const reference = await buildReference(rows);
  const atHour = firstHour + hoursOfWeek + Math.floor(random() * hoursOfWeek);
  const shuffled = shuffledStream(pool, job.perDay, random);
  const stream = changedStream(shuffled, { before, after, atHour }, random);
  const until = atHour + patienceWeeks(job.perDay) * hoursOfWeek;
  for (const { end, signals, counted } of evaluateStream(reference, stream, {
    firstHour,
    after: atHour,
    until,
  })) {
    const seen = signals.some((signal) => signal.column === column && signal.state === "firing");
    if (seen) return { kind: "delay", hours: end - atHour, rows: rowsBetween(counted.rowsOf, atHour, end) };
  }
  return { kind: "delay", hours: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };
}

function rowsBetween(rowsOf: ReadonlyMap<number, number>, from: number, to: number): number {
  let rows = 0;
  for (let hour = from; hour < to; hour++) rows += rowsOf.get(hour) ?? 0;
  return rows;
}

/** The product's policy and the rules of peers, side by side on one stream. */
class Rules {
  private readonly logs: ReadonlyMap<string, AlarmLog>;
  private readonly peers: Peers | null;

  constructor(reference: LoadedReference, withPeers: boolean) {
    this.peers = withPeers ? new Peers(reference) : null;
    const rules = [policyName, ...(withPeers ? peerRules : [])];
    this.logs = new Map(rules.map((rule) => [rule, new AlarmLog()]));
  }

  get counts(): Map<string, AlarmCounts> {
    return new Map([...this.logs].map(([rule, log]) => [rule, log.counts]));
  }

  /** Signals that opened an alarm beside those of peers. */
  step({ signals, windows, counted, end, at }: Evaluation): Evaluation["signals"] {
    const ofPeers = this.peers?.alarms(windows.counts.h24, counted.bodies, end) ?? [];
    for (const [rule, alarms] of ofPeers) this.logs.get(rule)?.step(alarms, at);
    return this.logs.get(policyName)!.step(signals, at);
  }
}
