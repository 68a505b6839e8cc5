import type { Context } from "@/lib/context";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";
import { putReference } from "@/lib/ingest/reference/put-reference";
import { createModel } from "@/lib/registry/create-model";

export const hourMs = 3_600_000;

export interface LoanRow {
  readonly id: string;
  readonly timestamp: string;
  readonly features: { readonly income: number | null; readonly purpose: string };
  readonly prediction: number;
  readonly label: 0 | 1 | null;
}

function uniforms(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const purposes = ["car", "house", "study", "trip"] as const;

/** Loans of so many hours; `raise` is added to the incomes, and `purpose` may be one for all. */
export function loanRows(
  from: Date,
  hours: number,
  perHour: number,
  seed: number,
  changes: { readonly raise?: number; readonly purpose?: string } = {},
): LoanRow[] {
  const random = uniforms(seed);
  return Array.from({ length: hours * perHour }, (_, index) => {
    const at = from.getTime() + Math.floor(index / perHour) * hourMs + Math.floor(random() * hourMs);
    const income = Math.round(20 + 30 * (random() + random()) + (changes.raise ?? 0));
    const drawn = purposes[Math.floor(random() ** 2 * purposes.length)] ?? "car";
    const score = Math.min(1, Math.max(0, 0.2 + 0.6 * random()));
    return {
      id: `l-${seed}-${index}`,
      timestamp: new Date(at).toISOString(),
      features: { income: random() < 0.03 ? null : income, purpose: changes.purpose ?? drawn },
      prediction: score,
      label: random() < 0.2 ? null : random() < score ? 1 : 0,
    };
  });
}

export async function createLoanModel(
  ctx: Context,
  name: string,
  changes: Partial<Parameters<typeof createModel>[1]> = {},
): Promise<void> {
  await createModel(ctx, {
    name,
    task: "binary",
    columns: [
      { name: "income", kind: "numeric", unit: "k" },
      { name: "purpose", kind: "categorical", description: "What the loan is for" },
    ],
    segments: [{ column: "purpose" }],
    performance: { metric: "rocAuc", minimum: 0.5 },
    ...changes,
  });
}

export async function sendReference(
  ctx: Context,
  name: string,
  rows: readonly LoanRow[],
  version = "1",
): Promise<void> {
  const body = rows.map(({ id: _, ...row }) => JSON.stringify(row)).join("\n");
  const request = new Request(`http://localhost/api/v1/models/${name}/versions/${version}/reference`, {
    method: "PUT",
    headers: { "Content-Type": "application/x-ndjson" },
    body,
  });
  await putReference(ctx, { model: name, version, request });
}

export async function sendLoans(
  ctx: Context,
  name: string,
  rows: readonly LoanRow[],
  version = "1",
): Promise<void> {
  const predictions = rows.map(({ label: _, ...row }) => ({ value: { ...row, version } }));
  await recordPredictions(ctx, { model: name, rows: predictions });
  const labels = rows.flatMap(({ id, label }) => (label === null ? [] : [{ value: { id, label } }]));
  await recordLabels(ctx, { model: name, rows: labels });
}
