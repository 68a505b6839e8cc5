import { parseAsStringLiteral } from "nuqs/server";
import type { FleetEntry } from "@/lib/contracts/model";

const fleetGroups = [
  { value: "needs", label: "Needs a person" },
  { value: "watch", label: "Watch" },
  { value: "well", label: "Well" },
  { value: "waiting", label: "Waiting for data" },
] as const satisfies readonly { value: FleetEntry["group"]; label: string }[];

export const fleetRanges = [
  { value: "24h", label: "24 h", hours: 24 },
  { value: "3d", label: "3 d", hours: 72 },
  { value: "7d", label: "7 d", hours: 168 },
] as const;

export type FleetRange = (typeof fleetRanges)[number]["value"];

/** Performance comes for seven days, traffic for three. */
const performanceHours = 168;

export const fleetParsers = {
  show: parseAsStringLiteral(["all", "needs", "watch", "well", "waiting"] as const).withDefault("all"),
  range: parseAsStringLiteral(["24h", "3d", "7d"] as const).withDefault("7d"),
};

export interface FleetGroup {
  readonly value: FleetEntry["group"];
  readonly label: string;
  readonly models: readonly FleetEntry[];
}

export function groupFleet(models: readonly FleetEntry[]): FleetGroup[] {
  return fleetGroups
    .map(({ value, label }) => ({ value, label, models: models.filter((model) => model.group === value) }))
    .filter((group) => group.models.length > 0);
}

const hoursOf = (range: FleetRange) =>
  fleetRanges.find(({ value }) => value === range)?.hours ?? performanceHours;

export function latestPerformance<T>(series: readonly T[], range: FleetRange): readonly T[] {
  return series.slice(-Math.max(2, Math.round((series.length * hoursOf(range)) / performanceHours)));
}

export const latestTraffic = (traffic: readonly number[], range: FleetRange) =>
  traffic.slice(-Math.min(traffic.length, hoursOf(range)));

export const trafficRangeLabel = (range: FleetRange) => (range === "24h" ? "24 h" : "3 d");
