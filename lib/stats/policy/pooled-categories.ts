const LEAST_EXPECTED = 5;

/**
 * Expected and observed rows of one group of categories: on the effective reference's size and on the
 * window's.
 */
export interface CategoryGroup {
  expected: number;
  observed: number;
}

/**
 * Categories pooled on their margins so that the chi-square approximation holds: one whose smaller expected
 * count is below 5 goes to *other*, and an *other* still below 5 joins the smallest category kept.
 *
 * @param observed counts of the window, sum n
 * @param expected counts that sum to n too; scaled here to the effective reference size m
 */
export function pooledCategories(
  observed: Float64Array,
  expected: Float64Array,
  n: number,
  m: number,
): CategoryGroup[] {
  const least = LEAST_EXPECTED * ((n + m) / Math.min(n, m));
  const kept: CategoryGroup[] = [];
  const other: CategoryGroup = { expected: 0, observed: 0 };
  for (let category = 0; category < observed.length; category++) {
    const group = { expected: (m * expected[category]!) / n, observed: observed[category]! };
    if (sizeOf(group) >= least) kept.push(group);
    else add(other, group);
  }
  if (sizeOf(other) === 0) return kept;
  if (sizeOf(other) >= least || kept.length === 0) return [...kept, other];
  const smallest = kept.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a));
  add(smallest, other);
  return kept;
}

/** Pearson's statistic of the 2 x c table of groups against their margins. */
export function pooledStatistic(groups: readonly CategoryGroup[], n: number, m: number): number {
  let statistic = 0;
  for (const group of groups) {
    const excess = group.observed * (m / (n + m)) - group.expected * (n / (n + m));
    statistic += (excess * excess * (n + m)) / (n * m) / (sizeOf(group) / (n + m));
  }
  return statistic;
}

function sizeOf(group: CategoryGroup): number {
  return group.expected + group.observed;
}

function add(to: CategoryGroup, from: CategoryGroup): void {
  to.expected += from.expected;
  to.observed += from.observed;
}
