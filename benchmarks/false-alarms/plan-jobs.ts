import type { DelayJob, Job, StreamJob } from "./jobs";
import type { Options } from "./options";
import { streamYears } from "./years";

/** Where the delay is measured. */
export const delayReference = 10_000;

/** Every stream of a run. Cells take turns, so that what is done so far tells how long the rest takes. */
export function planJobs(options: Options, drifts: number): Job[] {
  const jobs: Job[] = options.parts.flatMap((part): Job[] => {
    if (part === "shuffled") return shuffledJobs(options);
    return part === "real" ? realJobs(options) : delayJobs(options, drifts);
  });
  return jobs.sort((a, b) => a.draw / drawsOf(options, a) - b.draw / drawsOf(options, b));
}

const streamsOf = (years: number) => Math.max(1, Math.ceil(years / streamYears - 0.05));

function drawsOf({ years, runs, draws }: Options, { kind }: Job): number {
  return kind === "shuffled" ? streamsOf(years) : kind === "real" ? draws : runs;
}

const times = (count: number) => Array.from({ length: count }, (_, draw) => draw);

function shuffledJobs({ years, peerYears, perDay, references }: Options): StreamJob[] {
  return perDay.flatMap((rate) =>
    references.flatMap((referenceRows) =>
      times(streamsOf(years)).map((draw) => {
        return {
          kind: "shuffled",
          perDay: rate,
          referenceRows,
          draw,
          withPeers: draw < streamsOf(peerYears),
        };
      }),
    ),
  );
}

function realJobs({ draws, perDay, references }: Options): StreamJob[] {
  return perDay.flatMap((rate) =>
    references.flatMap((referenceRows) =>
      times(draws).map((draw) => ({ kind: "real", perDay: rate, referenceRows, draw, withPeers: true })),
    ),
  );
}

function delayJobs({ runs, perDay }: Options, drifts: number): DelayJob[] {
  return perDay.flatMap((rate) =>
    times(drifts).flatMap((drift) =>
      times(runs).map((draw) => {
        return { kind: "delay", perDay: rate, referenceRows: delayReference, draw, drift };
      }),
    ),
  );
}
