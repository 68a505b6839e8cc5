import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

export interface Options {
  /** Model-years of shuffled rows in each cell; a stream is a quarter of one. */
  readonly years: number;
  /** Of which the rules of peers see so many. */
  readonly peerYears: number;
  /** Streams into which each drift is put. */
  readonly runs: number;
  /** References against which the real stream is held. */
  readonly draws: number;
  readonly threads: number;
  readonly parts: readonly Part[];
  /** Predictions a day and reference rows: all, or those that are named. */
  readonly perDay: readonly number[];
  readonly references: readonly number[];
}

const every = ["shuffled", "delay", "real"] as const;
export type Part = (typeof every)[number];

/** `--years 1 --runs 10 --draws 1 --threads 1 --part real --per-day 1000 --reference 10000`; the last three repeat. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      years: { type: "string", default: "20" },
      "peer-years": { type: "string", default: "2" },
      runs: { type: "string", default: "100" },
      draws: { type: "string", default: "4" },
      threads: { type: "string", default: String(availableParallelism()) },
      part: { type: "string", multiple: true },
      "per-day": { type: "string", multiple: true, default: ["50", "1000", "16000"] },
      reference: { type: "string", multiple: true, default: ["2000", "10000", "100000"] },
    },
  });
  const years = positive("years", values.years);
  return {
    years,
    peerYears: Math.min(years, positive("peer-years", values["peer-years"])),
    runs: positive("runs", values.runs),
    draws: positive("draws", values.draws),
    threads: positive("threads", values.threads),
    parts: (values.part ?? every).map(partOf),
    perDay: values["per-day"].map((given) => positive("per-day", given)),
    references: values.reference.map((given) => positive("reference", given)),
  };
}

function positive(name: string, given: string): number {
  const value = Number(given);
  if (!(value > 0)) throw new RangeError(`--${name} must be a number above 0, not ${given}`);
  return value;
}

function partOf(given: string): Part {
  const part = every.find((each) => each === given);
  if (!part) throw new RangeError(`--part must be ${every.join(", ")}, not ${given}`);
  return part;
}
