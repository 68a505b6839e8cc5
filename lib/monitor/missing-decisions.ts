import type { MissingDecision } from "@/lib/contracts/drift";
import type { ColumnCounts } from "@/lib/ingest/counters";
import { decideMissing, decideSeasonalMissing } from "@/lib/stats";
import type { ReferenceSide } from "./reference-side";
import { type ColumnWindow, wholeCounts } from "./window-counts";

type Decided = ReturnType<typeof decideMissing>;

/**
 * The share of missing values in the last hour and the last day, by Fisher's exact test: against the same hours of
 * the week where the reference knows them, so that a share that follows the clock is no news.
 */
export function missingDecisions(
  side: ReferenceSide,
  windows: { readonly h1: ColumnWindow | undefined; readonly h24: ColumnWindow | undefined },
  alpha: number,
  stratumOf: (hour: number) => number,
): MissingDecision[] {
  return (["1h", "24h"] as const).map((window) => {
    const counts = window === "1h" ? windows.h1 : windows.h24;
    const whole = counts && wholeCounts(counts);
    const rows = whole ? whole.count + whole.missing : 0;
    const decision =
      whole && side.seasonal ? seasonal(side, whole, alpha, stratumOf) : plain(side, whole, alpha);
    if (decision.status !== "decided") {
      const referenceTotal = side.count + side.missing;
      const referenceShare = referenceTotal > 0 ? side.missing / referenceTotal : null;
      return { window, referenceShare, currentShare: null, rows, p: null, alpha, drift: false };
    }
    const { referenceShare, currentShare, p, drift } = decision;
    return { window, referenceShare, currentShare, rows, p, alpha, drift };
  });
}

function plain(side: ReferenceSide, counts: ColumnCounts | undefined, alpha: number): Decided {
  const { count, missing } = counts ?? { count: 0, missing: 0 };
  return decideMissing({
    referenceMissing: side.missing,
    referenceTotal: side.count + side.missing,
    currentMissing: missing,
    currentTotal: count + missing,
    alpha,
  });
}

function seasonal(
  side: ReferenceSide,
  counts: ColumnCounts,
  alpha: number,
  stratumOf: (hour: number) => number,
): Decided {
  const hours = [...new Set([...counts.hours.keys(), ...counts.missingHours.keys()])].sort((a, b) => a - b);
  return decideSeasonalMissing({
    hours: hours.map((hour) => {
      const stratum = stratumOf(hour);
      const missing = counts.missingHours.get(hour) ?? 0;
      const referenceMissing = side.strataMissing[stratum] ?? 0;
      return {
        missing,
        total: missing + (counts.hours.get(hour) ?? 0),
        referenceMissing,
        referenceTotal: referenceMissing + (side.strataSizes[stratum] ?? 0),
      };
    }),
    alpha,
  });
}
