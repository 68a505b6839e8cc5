import { z } from "zod";
import { Instant } from "@/lib/contracts/common";

const ids = z.array(z.int()).default([]);

/** What an evaluation, or somebody, changed about alerts of one version. */
export const AlertsChanged = z.object({
  model: z.string(),
  version: z.string(),
  at: Instant,
  fired: ids,
  reopened: ids,
  cleared: ids,
  acknowledged: ids,
  resolved: ids,
});
export type AlertsChanged = z.infer<typeof AlertsChanged>;

export const PromotionChanged = z.object({
  request: z.int(),
  from: z.int().nullish(),
  reason: z.string().nullish(),
  breach: z.string().nullish(),
});
export type PromotionChanged = z.infer<typeof PromotionChanged>;
