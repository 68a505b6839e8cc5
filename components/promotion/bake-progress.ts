import { durationWords } from "@/components/time/time-words";

interface Baking {
  readonly appliedAt: string | null;
  readonly bakeUntil: string | null;
}

interface BakeProgress {
  /** 0 to 1. */
  readonly share: number;
  readonly words: string;
}

/** How far a version is through the time in which it is watched; null for one that is not. */
export function bakeProgress({ appliedAt, bakeUntil }: Baking, now: Date): BakeProgress | null {
  if (!appliedAt || !bakeUntil) return null;
  const whole = Date.parse(bakeUntil) - Date.parse(appliedAt);
  const past = Math.min(Math.max(now.getTime() - Date.parse(appliedAt), 0), whole);
  return {
    share: whole > 0 ? past / whole : 1,
    words: `${durationWords(past)} of ${durationWords(whole)}`,
  };
}
