import type { ModelDetail } from "@/lib/contracts/model";

interface DemonstrationProgress {
  readonly isLoading: boolean;
  readonly words: string;
}

type Demonstrated = Pick<ModelDetail, "demonstration" | "lastPredictionAt">;

/** How far a demonstration that was asked for has come; its model is undefined until it is made. */
export function demonstrationProgress(model: Demonstrated | undefined, now: number): DemonstrationProgress {
  const demonstration = model?.demonstration;
  if (!demonstration) return { isLoading: true, words: "Reading the flights of 2001." };
  if (demonstration.phase !== "loading") return { isLoading: false, words: "It is live." };
  const last = model.lastPredictionAt;
  if (!last) return { isLoading: true, words: "Logging the reference sets." };
  const share = shareLogged(demonstration.startsAt, Date.parse(last), now);
  return { isLoading: true, words: `Logging the flights${share === null ? "" : `: ${share} %`}.` };
}

function shareLogged(startsAt: unknown, last: number, now: number): number | null {
  const start = typeof startsAt === "string" ? Date.parse(startsAt) : Number.NaN;
  if (!(now > start)) return null;
  return Math.min(100, Math.max(0, Math.floor((100 * (last - start)) / (now - start))));
}
