import type { EvaluationWindow, Interval } from "@/lib/contracts/common";
import type { PlainTest, PolicyDecision } from "@/lib/contracts/drift";
import {
  decideCategorical,
  decideNumeric,
  type InsufficientData,
  kolmogorovSmirnovP,
  LEAST_ROWS_IN_A_WINDOW,
  smallestAlarmingDistance,
  smallestAlarmingEffect,
} from "@/lib/stats";
import { decimal, figure, plural, probability } from "./figures";
import type { ReferenceSide } from "./reference-side";
import type { WindowEvidence } from "./window-evidence";

export interface Level {
  readonly alpha: number;
  readonly floor: number;
}

type Tested = Extract<PlainTest, { status: "tested" }>;
type Decided = Extract<PolicyDecision, { status: "decided" }>;

const seasonsNeeded =
  "the reference has no times or fewer than 14 days of them, so that a day cannot be held against the same hours: only the 7 d window may alarm";

/** Policy `budget` on one window of one column. */
export function budgetDecision(
  side: ReferenceSide,
  evidence: WindowEvidence,
  window: EvaluationWindow,
  level: Level,
): PolicyDecision {
  const given = { ...evidence.sizes, ...level, tau2: side.tau2 };
  const { observed, expected } = evidence;
  const mayAlarm = side.seasonal || window === "7d";
  if (side.column.kind === "numeric") {
    const decision = decideNumeric({ ...given, observed, expected });
    if (decision.status !== "decided") return insufficient(decision, window);
    const { d, p, smallestAlarming } = decision;
    return finish({
      ...commonOf(decision, window, level),
      effect: d,
      p,
      statistic: d,
      degreesOfFreedom: null,
      pPooled: null,
      pCategory: null,
      category: null,
      smallestAlarming: mayAlarm && smallestAlarming <= 1 ? smallestAlarming : null,
      drift: mayAlarm && decision.drift,
      reason: mayAlarm ? "" : seasonsNeeded,
    });
  }
  const decision = decideCategorical({ ...given, observed, expected });
  if (decision.status !== "decided") return insufficient(decision, window);
  const { effect, statistic, df, pPooled, pCategory, category, smallestAlarming } = decision;
  return finish({
    ...commonOf(decision, window, level),
    effect,
    p: Math.min(1, 2 * Math.min(pPooled, pCategory)),
    statistic,
    degreesOfFreedom: df,
    pPooled,
    pCategory,
    category: category === undefined ? null : (evidence.categories[category] ?? null),
    smallestAlarming: mayAlarm && smallestAlarming <= 1 ? smallestAlarming : null,
    drift: mayAlarm && decision.drift,
    reason: mayAlarm ? "" : seasonsNeeded,
  });
}

/** Policy `seed`: the plain test of the window below 0.05, whatever the effect. */
export function seedDecision(
  plain: PlainTest,
  effect: number,
  window: EvaluationWindow,
  alpha: number,
): PolicyDecision {
  if (plain.status !== "tested") return { ...plain, window };
  const { referenceSize: m, currentSize: n, statistic, p } = plain;
  const { effectiveSize } = kolmogorovSmirnovP(0, m, n, "asymptotic");
  return finish({
    status: "decided",
    window,
    policy: "seed",
    n,
    effectiveSize,
    effectiveReference: m,
    tau: 0,
    alpha,
    floor: 0,
    effect,
    p,
    statistic,
    degreesOfFreedom: plain.degreesOfFreedom,
    pPooled: null,
    pCategory: null,
    category: null,
    smallestAlarming: smallestBySeed(plain, effectiveSize, alpha),
    drift: p < alpha,
    reason: plain.test === "chi_square" && plain.pRange ? boundedReason(plain.pRange, alpha) : "",
  });
}

/** The smallest D, by the asymptotic tail, or the smallest V with p below alpha; null when none has it. */
function smallestBySeed(plain: Tested, effectiveSize: number, alpha: number): number | null {
  const { referenceSize: m, currentSize: n, degreesOfFreedom: df } = plain;
  if (plain.test === "kolmogorov_smirnov") {
    return kolmogorovSmirnovP(1, m, n).p < alpha ? smallestAlarmingDistance(effectiveSize, alpha, 0) : null;
  }
  if (!df) return null;
  // With a quarter of a row, V° is sqrt(critical chi-square - df).
  const smallest = Math.sqrt((smallestAlarmingEffect(df, 0.25, alpha, 0) ** 2 + df) / (m + n));
  return smallest <= 1 ? smallest : null;
}

function boundedReason({ lower, upper }: Interval, alpha: number): string {
  const surely = upper < alpha ? "is below" : lower < alpha ? "is not surely below" : "is not below";
  return `more categories came than are kept by name, and p, between ${lower.toPrecision(2)} and ${upper.toPrecision(2)}, ${surely} alpha ${figure(alpha)}`;
}

const commonOf = (
  decision: { n: number; nEffective: number; effectiveReference: number; tau2: number },
  window: EvaluationWindow,
  { alpha, floor }: Level,
) => ({
  status: "decided" as const,
  window,
  policy: "budget" as const,
  n: decision.n,
  effectiveSize: decision.nEffective,
  effectiveReference: decision.effectiveReference,
  tau: Math.sqrt(decision.tau2),
  alpha,
  floor,
});

function insufficient({ reason, n }: InsufficientData, window: EvaluationWindow): PolicyDecision {
  const needed = LEAST_ROWS_IN_A_WINDOW;
  const words =
    reason === "too_few_rows"
      ? `${plural(n, "value")} at hours of the week that the reference knows, ${needed} needed`
      : `the reference is worth fewer than ${needed} rows at these hours of the week`;
  return { status: "insufficient_data", window, reason: words, n, needed };
}

function finish(decision: Decided): Decided {
  return decision.reason === "" ? { ...decision, reason: reasonOf(decision) } : decision;
}

function reasonOf(decision: Decided): string {
  const { effect, p, alpha, floor, drift, category, pCategory, policy, degreesOfFreedom } = decision;
  const symbol = degreesOfFreedom === null ? "D" : "V°";
  const level = `alpha ${alpha < 0.001 ? alpha.toExponential(1) : figure(alpha)}`;
  if (policy === "seed") return `${probability(p)} is ${drift ? "" : "not "}below ${level}`;
  if (drift && effect < floor && category !== null) {
    return `${category} alone moved by more than the floor and ${probability(2 * (pCategory ?? 1))} is below ${level}`;
  }
  if (drift)
    return `${symbol} ${decimal(effect)} reaches the floor ${floor} and ${probability(p)} is below ${level}`;
  if (effect < floor) return `${symbol} ${decimal(effect)} is under the floor ${floor}`;
  return `${symbol} ${decimal(effect)} reaches the floor ${floor}, but ${probability(p)} is not below ${level}`;
}
