import type { ColumnDrift, PlainTest, PolicyDecision } from "@/lib/contracts/drift";
import type { DecidingNumber } from "./figure";
import {
  formatAlpha,
  formatCount,
  formatEffect,
  formatOr,
  formatP,
  formatPWords,
  formatThreshold,
} from "./format";

export type Decided = Extract<PolicyDecision, { status: "decided" }>;

export const isDecided = (decision: PolicyDecision): decision is Decided => decision.status === "decided";

/** The decision that the page's window shows: the chosen window's, else any that was made. */
export function decidingOf(drift: ColumnDrift): Decided | null {
  return drift.decisions.find(isDecided) ?? null;
}

/** V corrected for chance where the policy decided, else Cramér's. */
export function effectSymbol(drift: ColumnDrift): string {
  if (drift.symbol === "D") return "D";
  return decidingOf(drift) ? "V°" : "V";
}

type Tested = Extract<PlainTest, { status: "tested" }>;

/** "2e-283", or "5e-177 to 0.97" where it is not known more exactly. */
export function plainP({ p, pRange }: Tested): string {
  const [lower, upper] = [formatP(pRange?.lower ?? p), formatP(pRange?.upper ?? p)];
  return lower === upper ? formatP(p) : `${lower} to ${upper}`;
}

export const plainPWords = (plain: Tested): string =>
  plain.pRange ? `p ${plainP(plain)}` : formatPWords(plain.p);

/** The effect with what it is held against. */
export function decidingNumber(drift: ColumnDrift): DecidingNumber {
  const unit = effectSymbol(drift);
  const decision = decidingOf(drift);
  if (decision) {
    return {
      value: formatEffect(decision.effect),
      unit,
      beside: [
        `floor ${formatThreshold(decision.floor)}`,
        `${formatPWords(decision.p)}, alpha ${formatAlpha(decision.alpha)}`,
      ],
    };
  }
  if (drift.plain.status === "tested") {
    return {
      value: formatOr(drift.effect, formatEffect),
      unit,
      beside: [`${plainPWords(drift.plain)}, plain test`],
    };
  }
  return {
    value: formatCount(drift.plain.n),
    unit: "values",
    beside: [`${formatCount(drift.plain.needed)} needed`],
  };
}
