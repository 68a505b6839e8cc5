import type { Context } from "@/lib/context";
import type { PredictionRow } from "@/lib/contracts/ingest";
import { createModel } from "@/lib/registry/create-model";

export const hourMs = 3_600_000;

/** A binary model with a number, a category and both kinds of segments. */
export async function createFlightModel(
  ctx: Context,
  overrides: Partial<Parameters<typeof createModel>[1]> = {},
) {
  const name = `flights-${Math.random().toString(36).slice(2, 8)}`;
  await createModel(ctx, {
    name,
    task: "binary",
    columns: [
      { name: "distance", kind: "numeric" },
      { name: "origin", kind: "categorical" },
    ],
    segments: [{ column: "origin" }, { column: "distance", edges: [500] }],
    ...overrides,
  });
  return name;
}

let made = 0;

export function createRow(changes: Partial<PredictionRow> = {}): PredictionRow {
  made++;
  return {
    id: `f-${made}`,
    timestamp: "2026-06-15T10:15:00Z",
    version: "1",
    features: { distance: 100 + (made % 900), origin: ["JFK", "BOS", "ORD"][made % 3] ?? null },
    prediction: (made % 97) / 97,
    ...changes,
  };
}

export const raw = (rows: readonly unknown[]) => rows.map((value) => ({ value }));
