import type { Verdict } from "@/lib/contracts/common";
import type { MissingDecision } from "@/lib/contracts/drift";
import type { Subject } from "./column-verdict";
import { percent, probability, windowLength } from "./figures";

/** The share of missing values, in words. */
export function missingVerdict(decisions: readonly MissingDecision[]): Verdict {
  const tested = decisions.filter(({ currentShare }) => currentShare !== null);
  const shown = movedShare(tested) ?? tested.at(-1);
  if (!shown || shown.currentShare === null) {
    return { level: "undecided", headline: "Missing values are not tested", detail: "" };
  }
  const { currentShare, referenceShare, drift } = shown;
  const before = referenceShare ?? 0;
  const detail = `${sharesWords(shown)}.`;
  if (drift) {
    const verb = currentShare > before ? "more" : "fewer";
    return { level: "warning", headline: `There are ${verb} missing values than in the reference`, detail };
  }
  if (currentShare === 0 && before === 0) return { level: "ok", headline: "No values are missing", detail };
  return { level: "ok", headline: "Missing values are as in the reference", detail };
}

/** A column's verdict by its values, made to speak of a missing share that moved. */
export function withMissingShare(
  own: Verdict,
  { text: name, is }: Subject,
  drift: boolean,
  decisions: readonly MissingDecision[],
): Verdict {
  const moved = movedShare(decisions);
  if (!moved) return own;
  const often = (moved.currentShare ?? 0) > (moved.referenceShare ?? 0) ? "more often" : "less often";
  const words = `${name} ${is} missing ${often} than in the reference`;
  const shares = sharesWords(moved);
  if (drift) return { ...own, detail: `${own.detail} Besides, ${words}: ${shares}.`.trim() };
  const values = own.level === "ok" ? `The values that came are as expected: ` : `${own.headline}. `;
  return { level: "warning", headline: words, detail: `${shares}. ${values}${own.detail}`.trim() };
}

const movedShare = (decisions: readonly MissingDecision[]) => decisions.find(({ drift }) => drift);

function sharesWords({ currentShare, referenceShare, p, window }: MissingDecision): string {
  const shares = `${percent(currentShare ?? 0)} over ${windowLength(window)}, reference ${percent(referenceShare ?? 0)}`;
  return p === null ? shares : `${shares}, ${probability(p)}`;
}
