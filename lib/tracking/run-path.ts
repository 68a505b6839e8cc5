import { z } from "zod";

export const RunPath = z.object({
  id: z
    .string()
    .regex(/^[\w.-]{1,64}$/, "is not the id of a run")
    .describe("The run's id"),
});

export const MetricPath = RunPath.extend({ key: z.string().min(1).max(250).describe("The metric's name") });
