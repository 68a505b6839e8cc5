import type { Context } from "@/lib/context";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { putReference } from "@/lib/ingest/reference/put-reference";
import { createModel } from "@/lib/registry/create-model";

export const hourMs = 3_600_000;

/** A generator that gives the same numbers in every run. */
export function uniforms(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface WeatherRow {
  readonly id: string;
  readonly timestamp: string;
  readonly features: { readonly temperature: number | null; readonly station: string };
  readonly prediction: number;
  readonly label: 0 | 1;
}

/** Rows of a stream whose temperature follows the clock; `shift` degrees are added. */
export function weatherRows(
  from: Date,
  hours: number,
  perHour: number,
  seed: number,
  shift = 0,
): WeatherRow[] {
  const random = uniforms(seed);
  return Array.from({ length: hours * perHour }, (_, index) => {
    const hour = Math.floor(index / perHour);
    const at = from.getTime() + hour * hourMs + Math.floor(random() * hourMs);
    const clock = 10 * Math.sin((2 * Math.PI * (hour % 24)) / 24);
    const temperature = random() < 0.02 ? null : clock + 8 * (random() + random() - 1) + shift;
    const prediction = 0.05 + 0.9 * random();
    return {
      id: `w-${seed}-${index}`,
      timestamp: new Date(at).toISOString(),
      features: { temperature, station: random() < 0.6 ? "north" : "south" },
      prediction,
      label: random() < prediction ? 1 : 0,
    };
  });
}

export async function createWeatherModel(
  ctx: Context,
  name: string,
  minimum: number | null = null,
): Promise<void> {
  await createModel(ctx, {
    name,
    task: "binary",
    columns: [
      { name: "temperature", kind: "numeric" },
      { name: "station", kind: "categorical" },
    ],
    performance: { metric: "rocAuc", minimum },
  });
}

export async function sendReference(ctx: Context, name: string, rows: readonly WeatherRow[]): Promise<void> {
  const body = rows.map(({ id: _, ...row }) => JSON.stringify(row)).join("\n");
  const request = new Request(`http://localhost/api/v1/models/${name}/versions/1/reference`, {
    method: "PUT",
    headers: { "Content-Type": "application/x-ndjson" },
    body,
  });
  await putReference(ctx, { model: name, version: "1", request });
}

export async function sendRows(
  ctx: Context,
  name: string,
  rows: readonly WeatherRow[],
  labelled = true,
): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    const slice = rows.slice(from, from + 5000);
    const predictions = slice.map(({ label: _, ...row }) => ({ value: { ...row, version: "1" } }));
    await recordPredictions(ctx, { model: name, rows: predictions });
    if (!labelled) continue;
    await recordLabels(ctx, { model: name, rows: slice.map(({ id, label }) => ({ value: { id, label } })) });
  }
}
