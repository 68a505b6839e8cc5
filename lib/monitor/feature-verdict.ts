import type { Verdict } from "@/lib/contracts/common";
import type { ColumnDrift, MissingDecision } from "@/lib/contracts/drift";
import { moment, percent, probability, windowLength } from "./figures";

/** The headline of a column's own page: since when it drifts, or that it does not. */
export function featureVerdict(drift: ColumnDrift): Verdict {
  const { driftingSince, verdict } = drift;
  if (!driftingSince) return verdict;
  const since = moment(new Date(driftingSince));
  if (drift.drift) {
    const detail = `${verdict.headline}. ${verdict.detail}`;
    return { level: "warning", headline: `Drifted since ${since}`, detail };
  }
  const detail = `It drifted since ${since}; its alert closes after three quiet evaluations.`;
  return { level: "info", headline: `${drift.column} is back within what is expected`, detail };
}

/** The share of missing values, in words. */
export function missingVerdict(decisions: readonly MissingDecision[]): Verdict {
  const tested = decisions.filter(({ currentShare }) => currentShare !== null);
  const shown = tested.find(({ drift }) => drift) ?? tested.at(-1);
  if (!shown || shown.currentShare === null) {
    return { level: "undecided", headline: "Missing values are not tested", detail: "" };
  }
  const { currentShare, referenceShare, p, drift, window } = shown;
  const before = referenceShare ?? 0;
  const detail = `${percent(currentShare)} over ${windowLength(window)}, reference ${percent(before)}${p === null ? "" : `, ${probability(p)}`}.`;
  if (drift) {
    const verb = currentShare > before ? "more" : "fewer";
    return { level: "warning", headline: `There are ${verb} missing values than in the reference`, detail };
  }
  if (currentShare === 0 && before === 0) return { level: "ok", headline: "No values are missing", detail };
  return { level: "ok", headline: "Missing values are as in the reference", detail };
}
