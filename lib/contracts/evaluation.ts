import { z } from "zod";
import { Instant } from "./common";

/** POST /models/{name}/evaluations */
export const EvaluationsMade = z.object({
  evaluated: z.int().describe("Versions that were evaluated"),
  at: Instant,
});
export type EvaluationsMade = z.infer<typeof EvaluationsMade>;
