import { z } from "zod";
import { Scope, Verdict } from "./common";

export const ImportanceRow = z.object({
  column: z.string(),
  reference: z.number().nullable(),
  current: z.number().nullable(),
  change: z.number().nullable(),
  referenceRank: z.int().nullable(),
  currentRank: z.int().nullable(),
});
export type ImportanceRow = z.infer<typeof ImportanceRow>;

/** GET /models/{name}/importance: sorted by current rank. */
export const ImportanceAnswer = z.object({
  scope: Scope,
  verdict: Verdict,
  method: z.enum(["mean_absolute_attribution", "normalised_mutual_information"]),
  methodLabel: z.string(),
  needed: z.int().describe("Predictions a verdict needs"),
  largestChange: ImportanceRow.nullable(),
  features: z.array(ImportanceRow),
});
export type ImportanceAnswer = z.infer<typeof ImportanceAnswer>;
