import { z } from "zod";

/** What both versions read of a flight; airports stand as their share of late flights in training. */
export const INPUTS = [
  "departure_hour",
  "distance",
  "origin",
  "destination",
  "inbound_delay_3h",
  "destination_delay_3h",
  "origin_departures_1h",
  "route_late_7d",
] as const;

const LateShares = z.record(z.string(), z.number());

const Encodings = z.strictObject({
  origin: LateShares,
  destination: LateShares,
  otherwise: z.number().describe("Share of late flights, for an airport that training did not see"),
});
export type Encodings = z.infer<typeof Encodings>;

const Training = z.strictObject({ rows: z.int(), from: z.string(), to: z.string() });

const LogisticTerm = z.strictObject({
  name: z.string(),
  mean: z.number(),
  scale: z.number(),
  weight: z.number(),
});
export type LogisticTerm = z.infer<typeof LogisticTerm>;

export const LogisticRegression = z.strictObject({
  kind: z.literal("logistic regression"),
  training: Training,
  encodings: Encodings,
  intercept: z.number(),
  terms: z.array(LogisticTerm),
});
export type LogisticRegression = z.infer<typeof LogisticRegression>;

/** Node i: its input (-1 at a leaf), threshold (a leaf's value), whether missing goes left, and its left child; the right one follows it. */
const Tree = z.strictObject({
  input: z.array(z.int()),
  value: z.array(z.number()),
  missingLeft: z.array(z.int()),
  left: z.array(z.int()),
});
export type Tree = z.infer<typeof Tree>;

export const BoostedTrees = z.strictObject({
  kind: z.literal("gradient-boosted trees"),
  training: Training,
  encodings: Encodings,
  intercept: z.number(),
  trees: z.array(Tree),
});
export type BoostedTrees = z.infer<typeof BoostedTrees>;

export const ModelArtifact = z.discriminatedUnion("kind", [LogisticRegression, BoostedTrees]);
export type ModelArtifact = z.infer<typeof ModelArtifact>;
