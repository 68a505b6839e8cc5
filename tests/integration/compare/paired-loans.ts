import type { Context } from "@/lib/context";
import { recordLabels } from "@/lib/ingest/record-labels";
import { recordPredictions } from "@/lib/ingest/record-predictions";

/** A loan that two versions scored under one id. */
export interface PairedLoan {
  readonly id: string;
  readonly timestamp: string;
  readonly purpose: string;
  readonly champion: number;
  readonly challenger: number;
  readonly label: 0 | 1 | null;
}

const purposes = ["car", "house", "trip"] as const;

function uniforms(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Loans whose hidden risk the challenger sees more clearly; one in ten has no label yet. */
export function pairedLoans(count: number, from: Date, seed: number): PairedLoan[] {
  const random = uniforms(seed);
  const noise = (size: number) => size * (random() + random() + random() - 1.5);
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
  return Array.from({ length: count }, (_, index) => {
    const risk = noise(3);
    return {
      id: `p-${seed}-${index}`,
      timestamp: new Date(from.getTime() + index * 60_000).toISOString(),
      purpose: purposes[Math.floor(random() * purposes.length)] ?? "car",
      champion: Number(sigmoid(risk + noise(4)).toFixed(4)),
      challenger: Number(sigmoid(risk + noise(1.5)).toFixed(4)),
      label: random() < 0.1 ? null : random() < sigmoid(1.5 * risk) ? 1 : 0,
    };
  });
}

export async function sendScores(
  ctx: Context,
  model: string,
  version: string,
  loans: readonly PairedLoan[],
  scoreOf: (loan: PairedLoan) => number,
): Promise<void> {
  const rows = loans.map(({ id, timestamp, purpose, ...scores }) => ({
    value: {
      id,
      timestamp,
      version,
      features: { income: 40, purpose },
      prediction: scoreOf({ id, timestamp, purpose, ...scores }),
    },
  }));
  await recordPredictions(ctx, { model, rows });
}

export async function sendLabels(
  ctx: Context,
  model: string,
  loans: readonly Pick<PairedLoan, "id" | "label">[],
): Promise<void> {
  const rows = loans.flatMap(({ id, label }) => (label === null ? [] : [{ value: { id, label } }]));
  await recordLabels(ctx, { model, rows });
}
