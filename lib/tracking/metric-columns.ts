import type { MetricPoint } from "./run";

/** Points column by column, each as one text: a hundred thousand rows would take the driver many times longer. */
export const pointColumns = `array_agg(timestamp_ms)::text AS times, array_agg(step)::text AS steps,
  array_agg(value)::text AS values, array_agg(is_nan)::text AS nans`;

export interface PointColumns {
  readonly times: string | null;
  readonly steps: string | null;
  readonly values: string | null;
  readonly nans: string | null;
}

export function pointsOfColumns(
  key: string,
  columns: PointColumns,
  more: { readonly runId?: string } = {},
): MetricPoint[] {
  const times = items(columns.times);
  const steps = items(columns.steps);
  const values = items(columns.values);
  const nans = items(columns.nans);
  return times.map((time, index) => ({
    key,
    value: nans[index] === "t" ? Number.NaN : Number(values[index]),
    timestampMs: Number(time),
    step: Number(steps[index]),
    modelId: null,
    datasetName: null,
    datasetDigest: null,
    ...more,
  }));
}

const items = (text: string | null): readonly string[] => text?.slice(1, -1).split(",") ?? [];
