import { durationWords } from "@/components/time/time-words";

/** How long a run took: "0.4 s", "12 s", "48 min". */
export const lastsWords = (ms: number): string =>
  ms < 9950 ? `${(ms / 1000).toFixed(1)} s` : durationWords(ms);
