import type { LayoutAxis } from "plotly.js";
import type { HistoryPoint } from "@/lib/contracts/runs";
import { clockTicks } from "./clock-ticks";
import { msOf } from "./instants";
import { groundAxis } from "./layout";
import { niceTicks, tickLabels } from "./ticks";

export const curveAxes = ["step", "time", "relative"] as const;
export type CurveAxis = (typeof curveAxes)[number];

const units = [
  { name: "s", ms: 1000 },
  { name: "min", ms: 60_000 },
  { name: "h", ms: 3_600_000 },
  { name: "d", ms: 86_400_000 },
] as const;

type Point = Pick<HistoryPoint, "step" | "at">;

/** Where a point stands: its step, its time, or its time since the first of its run. */
export function placesOf(points: readonly Point[], axis: CurveAxis): readonly number[] {
  if (axis === "step") return points.map(({ step }) => step);
  const start = axis === "relative" ? Math.min(...points.map(({ at }) => msOf(at))) : 0;
  return points.map(({ at }) => msOf(at) - start);
}

interface DrawnAxis {
  readonly layout: Partial<LayoutAxis>;
  /** What the axis measures: "step", "time, UTC", "min since the first point". */
  readonly name: string;
}

/** The x axis of a chart of curves, and what it measures. */
export function curveAxis(range: readonly [number, number], axis: CurveAxis, width: number): DrawnAxis {
  const [from, to] = range[0] === range[1] ? [range[0] - 1, range[1] + 1] : range;
  const room = Math.max(2, Math.floor(width / 72));
  if (axis === "time") {
    const { values, labels } = clockTicks(from, to, room);
    return { name: "time, UTC", layout: groundAxis([from, to], values, labels) };
  }
  if (axis === "step") {
    const ticks = niceTicks(from, to, room).filter(Number.isInteger);
    return { name: "step", layout: groundAxis([from, to], ticks, tickLabels(ticks)) };
  }
  const unit = units.findLast(({ ms }) => (to - from) / ms >= 3) ?? units[0];
  const ticks = niceTicks(from / unit.ms, to / unit.ms, room);
  const places = ticks.map((tick) => tick * unit.ms);
  return {
    name: `${unit.name} since the first point`,
    layout: groundAxis([from, to], places, tickLabels(ticks)),
  };
}
