import type { MetricRow, ParamRow } from "./compared-rows";
import { shorten } from "./layout";
import { formatMetricValue, numberOf } from "./metric-value";

export interface ParallelAxis {
  readonly key: string;
  readonly kind: "param" | "metric";
  /** Of each run from 0 (bottom) to 1 (top); null where it has no value. */
  readonly places: readonly (number | null)[];
  readonly ticks: readonly { readonly place: number; readonly label: string }[];
}

const mostAxes = 9;
const logarithmicFrom = 1000;

/** The axes of parallel coordinates: params that differ, then metrics that do. */
export function parallelAxes(
  params: readonly ParamRow[],
  metrics: readonly MetricRow[],
): readonly ParallelAxis[] {
  const measured = metrics
    .filter(({ values }) => new Set(values).size > 1)
    .slice(0, 5)
    .map(({ key, values }) =>
      numericAxis(
        key,
        "metric",
        values.map((value) => (value === null ? null : numberOf(value))),
      ),
    );
  const chosen = params
    .filter(({ differs }) => differs)
    .slice(0, mostAxes - measured.length)
    .map(({ key, values }) => {
      const numbers = values.map((value) => (value === null || value.trim() === "" ? null : Number(value)));
      const isNumeric = numbers.every((value, index) => Number.isFinite(value) || values[index] === null);
      return isNumeric ? numericAxis(key, "param", numbers) : namedAxis(key, values);
    });
  return [...chosen, ...measured];
}

function numericAxis(
  key: string,
  kind: ParallelAxis["kind"],
  values: readonly (number | null)[],
): ParallelAxis {
  const known = values.filter((value) => value !== null);
  const [lowest, highest] = [Math.min(...known), Math.max(...known)];
  if (known.length === 0) return { key, kind, places: values.map(() => null), ticks: [] };
  if (lowest === highest) {
    const label = formatMetricValue(lowest);
    return {
      key,
      kind,
      places: values.map((value) => (value === null ? null : 0.5)),
      ticks: [{ place: 0.5, label }],
    };
  }
  const scale = lowest > 0 && highest / lowest >= logarithmicFrom ? Math.log : (value: number) => value;
  const placeOf = (value: number) => (scale(value) - scale(lowest)) / (scale(highest) - scale(lowest));
  return {
    key,
    kind,
    places: values.map((value) => (value === null ? null : placeOf(value))),
    ticks: [
      { place: 0, label: formatMetricValue(lowest) },
      { place: 1, label: formatMetricValue(highest) },
    ],
  };
}

function namedAxis(key: string, values: readonly (string | null)[]): ParallelAxis {
  const names = [...new Set(values.filter((value) => value !== null))].sort();
  const placeOf = (name: string) => (names.length === 1 ? 0.5 : names.indexOf(name) / (names.length - 1));
  return {
    key,
    kind: "param",
    places: values.map((value) => (value === null ? null : placeOf(value))),
    ticks: names.map((name) => ({ place: placeOf(name), label: shorten(name, 80) })),
  };
}

/** Where a tick is written so that no line runs through it: past the axis' ends, or on a plate beside it. */
export function tickSpot(place: number): "above" | "below" | "beside" {
  if (place === 1) return "above";
  return place === 0 ? "below" : "beside";
}

/** A run's line over axes at some x, broken where it has no value. */
export function parallelPath(
  axes: readonly ParallelAxis[],
  run: number,
  at: (axis: number, place: number) => readonly [number, number],
): string {
  let drawing = false;
  let path = "";
  for (const [index, axis] of axes.entries()) {
    const place = axis.places[run] ?? null;
    if (place !== null) {
      const [x, y] = at(index, place);
      path += `${drawing ? "L" : "M"}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
    }
    drawing = place !== null;
  }
  return path;
}
