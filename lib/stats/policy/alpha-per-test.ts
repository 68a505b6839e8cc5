const HOURS_IN_A_YEAR = 8760;
const WINDOWS = 2;

/**
 * The level of one test that spends a false-alarm budget evenly: budget x (interval / one year) / tests.
 * Expectations add whatever the dependence between tests, so at most `budgetPerYear` false alarms a year are
 * expected.
 *
 * @example alphaPerTest({ budgetPerYear: 1, evaluationIntervalHours: 1, tests: 20 }) // 5.7e-6
 */
export function alphaPerTest(budget: {
  readonly budgetPerYear: number;
  readonly evaluationIntervalHours: number;
  readonly tests: number;
}): number {
  const { budgetPerYear, evaluationIntervalHours, tests } = budget;
  if (!(budgetPerYear > 0 && evaluationIntervalHours > 0 && tests > 0)) {
    throw new RangeError("alphaPerTest needs a budget, an interval and a number of tests above 0");
  }
  return (budgetPerYear * evaluationIntervalHours) / HOURS_IN_A_YEAR / tests;
}

/**
 * Tests of one evaluation of so many monitored columns: each column's two drift windows and two windows of
 * its share of missing values. A categorical column splits a window's level between its two tests, so it
 * counts the same.
 */
export function testsPerEvaluation(columns: number): number {
  if (!(Number.isInteger(columns) && columns > 0)) throw new RangeError("testsPerEvaluation needs a column");
  return columns * (WINDOWS + WINDOWS);
}
