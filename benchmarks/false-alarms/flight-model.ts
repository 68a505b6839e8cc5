import { columnsOfModel } from "@/lib/registry/columns-of-model";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";

const createdAt = new Date("2001-01-01T00:00:00Z");

export const version: VersionRecord = {
  id: 1,
  name: "1",
  description: "",
  createdAt,
  firstLoggedAt: null,
  activeReferenceId: 1,
  buildingReferenceId: null,
};

/**
 * A model of flights as the registry would hold it, with the default policy. Its hour and day of the week are the
 * calendar itself: an alarm of theirs would be the policy's mistake. Most flights keep New York's summer time.
 */
export const model: ModelRecord = {
  id: 1,
  name: "flights",
  task: "binary",
  description: "",
  timeZone: "America/New_York",
  positiveClass: "late",
  negativeClass: "on time",
  classes: [],
  decisionThreshold: 0.25,
  policy: "budget",
  falseAlarmBudget: 1,
  plainLevel: 0.05,
  effectFloor: 0.1,
  evaluationIntervalHours: 1,
  performanceMetric: "rocAuc",
  performanceMinimum: null,
  segments: [],
  servingVersionId: version.id,
  demonstration: null,
  createdAt,
  columns: columnsOfModel("binary", [
    { name: "distance", kind: "numeric" },
    { name: "hour", kind: "numeric" },
    { name: "delay", kind: "numeric" },
    { name: "day_of_week", kind: "categorical" },
    { name: "origin", kind: "categorical" },
    { name: "destination", kind: "categorical" },
  ]),
  versions: [version],
};

export const calendarColumns: readonly string[] = ["hour", "day_of_week"];
