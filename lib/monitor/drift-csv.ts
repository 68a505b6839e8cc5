import type { ColumnDrift, DriftAnswer } from "@/lib/contracts/drift";
import { type CsvCell, toCsv } from "@/lib/http/csv";

const header = [
  "column",
  "role",
  "kind",
  "state",
  "drift",
  "drifting_since",
  "effect_symbol",
  "effect",
  "test",
  "method",
  "reference_size",
  "current_size",
  "statistic",
  "degrees_of_freedom",
  "p",
  "p_lower",
  "p_upper",
  "d_error_bound",
  "population_stability",
  "jensen_shannon",
  "wasserstein",
  "cramers_v",
  "total_variation",
  "decision_window",
  "decision_n",
  "effective_size",
  "tau",
  "alpha",
  "floor",
  "decision_effect",
  "decision_p",
  "smallest_alarming",
  "category",
  "reason",
  "missing_share_reference",
  "missing_share_24h",
  "missing_p_24h",
  "missing_drift",
  "verdict",
];

export const driftCsv = ({ columns }: DriftAnswer): string => toCsv(header, columns.map(driftRow));

function driftRow(drift: ColumnDrift): CsvCell[] {
  const { plain, effects, decisions, missing, verdict } = drift;
  const tested = plain.status === "tested" ? plain : null;
  const first = decisions[0];
  const decided = first?.status === "decided" ? first : null;
  const day = missing.find(({ window }) => window === "24h");
  return [
    drift.column,
    drift.role,
    drift.kind,
    drift.word,
    drift.drift,
    drift.driftingSince,
    drift.symbol,
    drift.effect,
    tested?.test,
    tested?.method,
    tested?.referenceSize,
    tested?.currentSize,
    tested?.statistic,
    tested?.degreesOfFreedom,
    tested?.p,
    tested?.pRange?.lower ?? tested?.p,
    tested?.pRange?.upper ?? tested?.p,
    tested?.errorBound,
    effects.populationStability,
    effects.jensenShannon,
    effects.wasserstein,
    effects.cramersV,
    effects.totalVariation,
    first?.window,
    first?.n,
    decided?.effectiveSize,
    decided?.tau,
    decided?.alpha,
    decided?.floor,
    decided?.effect,
    decided?.p,
    decided?.smallestAlarming,
    decided?.category,
    first?.reason ?? (tested ? "" : plainReason(drift)),
    day?.referenceShare,
    day?.currentShare,
    day?.p,
    missing.some((each) => each.drift),
    verdict.headline,
  ];
}

const plainReason = ({ plain }: ColumnDrift) => (plain.status === "insufficient_data" ? plain.reason : "");
