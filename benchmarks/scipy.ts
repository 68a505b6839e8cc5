import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAM = `
import sys, time
import numpy
from scipy import stats
reference, current = (numpy.fromfile(path) for path in sys.argv[1:3])
stats.ks_2samp(reference[:100], current[:100])
best = 1e9
for _ in range(int(sys.argv[3])):
    start = time.perf_counter()
    result = stats.ks_2samp(reference, current)
    best = min(best, time.perf_counter() - start)
print(best * 1000, repr(float(result.statistic)), repr(float(result.pvalue)))
`;

export interface ScipyRun {
  readonly milliseconds: number;
  readonly d: number;
  readonly p: number;
}

/** A Python with SciPy: PLUMBLINE_PYTHON, else python3; undefined when neither has it. */
export function findScipy(): string | undefined {
  const python = process.env.PLUMBLINE_PYTHON ?? "python3";
  return spawnSync(python, ["-c", "import scipy.stats"]).status === 0 ? python : undefined;
}

/** Times scipy.stats.ks_2samp on two samples, best of so many rounds. */
export function timeScipy(
  python: string,
  reference: Float64Array,
  current: Float64Array,
  rounds: number,
): ScipyRun {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-scipy-"));
  try {
    const files = [join(folder, "reference"), join(folder, "current")] as const;
    writeFileSync(files[0], reference);
    writeFileSync(files[1], current);
    const printed = execFileSync(python, ["-c", PROGRAM, ...files, String(rounds)], { encoding: "utf8" });
    const [milliseconds, d, p] = printed.trim().split(" ").map(Number) as [number, number, number];
    return { milliseconds, d, p };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
