import type { Verdict } from "@/lib/contracts/common";
import type { ColumnDrift } from "@/lib/contracts/drift";
import { moment } from "./figures";

/** The headline of a column's own page: since when it drifts, or that it does not. */
export function featureVerdict(drift: ColumnDrift): Verdict {
  const { driftingSince, verdict } = drift;
  if (!driftingSince) return verdict;
  const since = moment(new Date(driftingSince));
  if (drift.drift) {
    const detail = `${verdict.headline}. ${verdict.detail}`;
    return { level: "warning", headline: `Drifted since ${since}`, detail };
  }
  if (drift.missing.some((each) => each.drift)) {
    return { ...verdict, detail: `${verdict.detail} It drifted since ${since}.` };
  }
  const detail = `It drifted since ${since}; its alert closes after three quiet evaluations.`;
  return { level: "info", headline: `${drift.column} is back within what is expected`, detail };
}
