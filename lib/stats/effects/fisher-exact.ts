import { logBinomialMass } from "../kernels/binomial-mass";

const NEGLIGIBLE = 1e-17;

export interface FisherExactResult {
  /** P(as few current successes or fewer), given the margins. */
  readonly less: number;
  /** P(as many current successes or more), given the margins. */
  readonly greater: number;
  /** Twice the smaller tail, at most 1. */
  readonly p: number;
}

/**
 * Fisher's exact test on a 2 x 2 table of counts: is the share of successes in the current sample that of the
 * reference? Both hypergeometric tails, summed outwards from the table with positive terms, so that each is
 * right into the smallest double.
 *
 * `less` and `greater` agree with `scipy.stats.fisher_exact` with those alternatives on [[current successes,
 * failures], [reference successes, failures]]. p is twice the smaller tail, not SciPy's "two-sided".
 *
 * @throws RangeError when counts are not whole, are negative, or a side is empty
 */
export function fisherExact(table: {
  readonly referenceSuccesses: number;
  readonly referenceTotal: number;
  readonly currentSuccesses: number;
  readonly currentTotal: number;
}): FisherExactResult {
  const { referenceSuccesses, referenceTotal: m, currentSuccesses, currentTotal: n } = table;
  checkSide(referenceSuccesses, m);
  checkSide(currentSuccesses, n);
  const successes = referenceSuccesses + currentSuccesses;
  if (successes === 0 || successes === m + n) return { less: 1, greater: 1, p: 1 };
  const share = successes / (m + n);
  const here = Math.exp(
    logBinomialMass(currentSuccesses, n, share) +
      logBinomialMass(referenceSuccesses, m, share) -
      logBinomialMass(successes, m + n, share),
  );
  const greater = Math.min(1, sumUpwards(here, currentSuccesses, n, referenceSuccesses, m));
  const less = Math.min(1, sumUpwards(here, referenceSuccesses, m, currentSuccesses, n));
  return { less, greater, p: Math.min(1, 2 * Math.min(less, greater)) };
}

/** The hypergeometric terms from k = `count` of `size` upwards, while the other side's count falls. */
function sumUpwards(
  first: number,
  count: number,
  size: number,
  otherCount: number,
  otherSize: number,
): number {
  let term = first;
  let sum = first;
  for (let k = count, rest = otherCount; k < size && rest > 0; k++, rest--) {
    term *= ((size - k) / (k + 1)) * (rest / (otherSize - rest + 1));
    sum += term;
    if (term < sum * NEGLIGIBLE) break;
  }
  return sum;
}

function checkSide(successes: number, total: number): void {
  if (!(Number.isInteger(successes) && Number.isInteger(total) && successes >= 0 && successes <= total)) {
    throw new RangeError("fisherExact needs whole successes from 0 to the total");
  }
  if (total === 0) throw new RangeError("fisherExact needs two sides that are not empty");
}
