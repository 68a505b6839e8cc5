import { z } from "zod";
import { AlertRule } from "./alerts";
import { Instant } from "./common";

const counts = {
  alerts: z.int().describe("Each counted once, however often it fired again"),
  reopened: z.int().describe("Times that they fired again within a day"),
  acknowledged: z.int(),
  medianSecondsToAcknowledge: z.number().nullable(),
  clearedUntouched: z.int().describe("Cleared by themselves before anybody did something about them"),
  judged: z.int().describe("Somebody has given a cause"),
  falseAlarms: z.int().describe("Judged to be false"),
};

export const NoiseOfModel = z.object({
  model: z.string(),
  weeks: z.number().describe("For how long it was evaluated inside the range, in weeks"),
  ...counts,
  perWeek: z.number().nullable().describe("null where it was evaluated for less than a day"),
  promise: z
    .object({
      budget: z.number().describe("False drift alarms a year that the policy allows"),
      drift: z.int().describe("Alerts of drift and missing values inside the range"),
      falseDrift: z.int().describe("Those that somebody judged to be false"),
      unjudgedDrift: z.int().describe("Those that nobody has judged"),
      allowed: z.number().describe("The budget for the time that it was evaluated"),
    })
    .nullable()
    .describe("null under policy seed, which promises nothing"),
});
export type NoiseOfModel = z.infer<typeof NoiseOfModel>;

export const NoiseOfRule = z.object({ rule: AlertRule, ...counts });
export type NoiseOfRule = z.infer<typeof NoiseOfRule>;

export const NoiseQuery = z.object({
  days: z.coerce.number().int().min(1).max(365).default(90).describe("How far back"),
});

/** GET /alerts/noise */
export const NoiseAnswer = z.object({
  from: Instant,
  to: Instant,
  models: z.array(NoiseOfModel).describe("The one with the most alerts first"),
  rules: z.array(NoiseOfRule).describe("The one with the most alerts first"),
});
export type NoiseAnswer = z.infer<typeof NoiseAnswer>;
