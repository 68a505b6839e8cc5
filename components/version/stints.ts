import type { RegistryVersionAnswer } from "@/lib/contracts/versions";

type Change = RegistryVersionAnswer["history"][number];

/** A time in which a version held a slot of an environment. */
interface Stint {
  readonly environment: string;
  readonly slot: string;
  readonly from: string;
  /** null while it lasts. */
  readonly to: string | null;
  readonly began: Change;
}

/** From the changes of a version, the newest first, the times that lie between them, the newest first. */
export function stintsOf(history: readonly Change[], version: number): Stint[] {
  const open = new Map<string, Change>();
  const stints: Stint[] = [];
  for (const change of history.toReversed()) {
    const key = `${change.environment} ${change.slot}`;
    const began = open.get(key);
    if (change.version === version && !began) open.set(key, change);
    if (change.version !== version && began) {
      stints.push(stintOf(began, change.at));
      open.delete(key);
    }
  }
  const lasting = [...open.values()].map((began) => stintOf(began, null));
  return [...stints, ...lasting].toSorted((a, b) => b.from.localeCompare(a.from));
}

const stintOf = (began: Change, to: string | null): Stint => ({
  environment: began.environment,
  slot: began.slot,
  from: began.at,
  to,
  began,
});

interface StintBar extends Stint {
  /** Where it lies on the line from the first of them to now, in percent. */
  readonly left: number;
  readonly width: number;
}

interface StintLane {
  readonly label: string;
  readonly bars: readonly StintBar[];
}

/** One lane for each slot that the version ever held, all on one time axis. */
export function stintLanes(stints: readonly Stint[], nowMs: number): StintLane[] {
  const begins = stints.map(({ from }) => Date.parse(from));
  const start = Math.min(...begins);
  const whole = Math.max(nowMs - start, 1);
  const lanes = new Map<string, StintBar[]>();
  for (const stint of stints) {
    const left = ((Date.parse(stint.from) - start) / whole) * 100;
    const right = ((stint.to ? Date.parse(stint.to) : nowMs) - start) / whole;
    const label = `${stint.environment} ${stint.slot}`;
    const bar = { ...stint, left, width: Math.max(right * 100 - left, 0) };
    lanes.set(label, [...(lanes.get(label) ?? []), bar]);
  }
  return [...lanes].map(([label, bars]) => ({ label, bars }));
}
