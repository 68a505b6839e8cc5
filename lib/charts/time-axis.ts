import type { LayoutAxis } from "plotly.js";
import type { Span } from "@/lib/contracts/common";
import { clockOf, dateOf, dayMs, hourMs, msOf, weekdayDateOf, weekdayOf } from "./instants";
import { groundAxis } from "./layout";
import { token } from "./tokens";

const stepsHours = [1, 2, 3, 6, 12, 24, 48, 120, 168, 336];

/** Ticks on round hours in the day or on midnights, as many as fit. */
export function timeTicks(span: Span, width: number): { values: number[]; labels: string[] } {
  const from = msOf(span.from);
  const to = msOf(span.to);
  const hours = Math.max(1, (to - from) / hourMs);
  const shortest = hours > 96 ? 24 : 1;
  const fits = (each: number) => (width * each) / hours >= labelRoom(each);
  const step = (stepsHours.find((each) => each >= shortest && fits(each)) ?? 720) * hourMs;
  const first = Math.ceil(from / step) * step;
  const values: number[] = [];
  for (let at = first; at <= to; at += step) values.push(at);
  const pixels = (width * step) / (to - from);
  return { values, labels: values.map((at) => labelOf(at, step, pixels)) };
}

/** Pixels from tick to tick: a clock or a day and its date with some air, or the shortest name of a day. */
const labelRoom = (stepHours: number) => (stepHours < 24 ? 40 : stepHours <= 48 ? 30 : 44);

function labelOf(at: number, step: number, pixels: number): string {
  if (step < dayMs) return at % dayMs === 0 && pixels > 30 ? weekdayDateOf(at) : clockOf(at);
  if (step > 2 * dayMs) return dateOf(at);
  return pixels >= 46 ? weekdayDateOf(at) : weekdayOf(at);
}

/** The x axis of a chart over time: its range is the page's, and dragging may change it. */
export function timeAxis(span: Span, width: number): Partial<LayoutAxis> {
  const { values, labels } = timeTicks(span, width);
  return {
    ...groundAxis([msOf(span.from), msOf(span.to)], values, labels),
    type: "date",
    fixedrange: false,
    showspikes: true,
    spikemode: "across",
    spikesnap: "hovered data",
    spikethickness: 1,
    spikedash: "solid",
    spikecolor: token.axis,
  };
}

/** What a drag over a time axis asks for: whole hours, at least one. */
export function zoomedSpan(from: unknown, to: unknown): { from: string; to: string } | null {
  const start = plotlyTime(from);
  const end = plotlyTime(to);
  if (start === null || end === null) return null;
  const first = Math.floor(Math.min(start, end) / hourMs) * hourMs;
  const last = Math.max(first + hourMs, Math.ceil(Math.max(start, end) / hourMs) * hourMs);
  return { from: new Date(first).toISOString(), to: new Date(last).toISOString() };
}

/** Plotly says times without a zone and means UTC. */
function plotlyTime(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const ms = Date.parse(`${value.replace(" ", "T")}${value.includes(":") ? "" : "T00:00"}Z`);
  return Number.isNaN(ms) ? null : ms;
}
