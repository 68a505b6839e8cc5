"use client";

import { useNow } from "@/components/time/use-now";
import { unknown } from "@/lib/charts/format";
import { runLasts } from "@/lib/charts/run-words";
import type { RunSummary } from "@/lib/contracts/runs";
import { lastsWords } from "./lasts-words";

/** How long a run took, or has been taking. */
export function RunDuration({ run }: { run: Pick<RunSummary, "startedAt" | "endedAt"> }) {
  const lasts = runLasts(run, useNow().getTime());
  return lasts === null ? unknown : lastsWords(lasts);
}
