import { z } from "zod";
import { LabelRow, PredictionRow, ReferenceRow } from "@/lib/contracts/ingest";

const rowLimit = 10_000;

export const PredictionRows = z.union([PredictionRow, z.array(PredictionRow).max(rowLimit)]);
export const LabelRows = z.union([LabelRow, z.array(LabelRow).max(rowLimit)]);
export const ReferenceRows = z.union([z.array(ReferenceRow), z.object({ rows: z.array(ReferenceRow) })]);

export const EmptyBody = z.strictObject({});
