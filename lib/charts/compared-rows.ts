import type { MetricValue, RunDetail } from "@/lib/contracts/runs";
import { type Direction, directionOf } from "./metric-direction";
import { numberOf } from "./metric-value";

type Compared = Pick<RunDetail, "params" | "metrics">;

export interface ParamRow {
  readonly key: string;
  /** By run; null where a run has none. */
  readonly values: readonly (string | null)[];
  readonly differs: boolean;
}

export interface MetricRow {
  readonly key: string;
  readonly values: readonly (MetricValue | null)[];
  readonly direction: Direction | null;
  /** Which runs are best; none where no direction is known or all are equal. */
  readonly best: readonly boolean[];
}

/** Every param of some runs side by side, those that differ first. */
export function paramRows(runs: readonly Compared[]): readonly ParamRow[] {
  const rows = keysOf(runs.map(({ params }) => params)).map((key) => {
    const values = runs.map(({ params }) => params.find((param) => param.key === key)?.value ?? null);
    return { key, values, differs: new Set(values).size > 1 };
  });
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}

/** Every metric of some runs side by side; `turned` are those whose direction a person turned round. */
export function metricRows(runs: readonly Compared[], turned: readonly string[] = []): readonly MetricRow[] {
  return keysOf(runs.map(({ metrics }) => metrics)).map((key) => {
    const values = runs.map(({ metrics }) => metrics.find((metric) => metric.key === key)?.value ?? null);
    const direction = turned.includes(key) ? turnedOf(directionOf(key)) : directionOf(key);
    return { key, values, direction, best: bestOf(values, direction) };
  });
}

const turnedOf = (direction: Direction | null): Direction => (direction === "higher" ? "lower" : "higher");

function bestOf(values: readonly (MetricValue | null)[], direction: Direction | null): readonly boolean[] {
  const numbers = values.map((value) => (value === null ? null : numberOf(value)));
  const known = numbers.filter((value) => value !== null);
  if (direction === null || known.length < 2 || new Set(known).size < 2) return values.map(() => false);
  const best = direction === "higher" ? Math.max(...known) : Math.min(...known);
  return numbers.map((value) => value === best);
}

const keysOf = (lists: readonly (readonly { readonly key: string }[])[]): readonly string[] =>
  [...new Set(lists.flatMap((list) => list.map(({ key }) => key)))].sort();
