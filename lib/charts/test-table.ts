import type { ColumnDrift, PlainTest, PolicyDecision } from "@/lib/contracts/drift";
import { type Decided, effectSymbol, isDecided, plainP } from "./drift-words";
import {
  formatAlpha,
  formatCount,
  formatEffect,
  formatNumber,
  formatOr,
  formatP,
  formatThreshold,
  unknown,
} from "./format";

interface TestCell {
  readonly text: string;
  /** The condition for drift holds, and is marked so. */
  readonly holds?: boolean;
}

interface TestRow {
  readonly label: string;
  /** What the symbol means, for those who ask. */
  readonly meaning?: string;
  readonly cells: readonly TestCell[];
}

export interface TestTable {
  readonly columns: readonly string[];
  readonly rows: readonly TestRow[];
  /** Why a test was not made. */
  readonly notes: readonly string[];
}

type Read = (decision: Decided) => TestCell;

/** The policy's decisions of both windows, with everything they rest on, beside the plain test. */
export function prepareTestTable(drift: ColumnDrift): TestTable {
  const { decisions, plain } = drift;
  const numeric = drift.kind === "numeric";
  const symbol = effectSymbol(drift);
  const row = (label: string, read: Read, plainCell: TestCell, meaning?: string): TestRow => ({
    label,
    meaning,
    cells: [
      ...decisions.map((decision) => (isDecided(decision) ? read(decision) : { text: unknown })),
      plainCell,
    ],
  });
  return {
    columns: [...decisions.map(({ window }) => (window === "24h" ? "24 h" : "7 d")), "plain test"],
    rows: [
      row(
        numeric ? "Kolmogorov–Smirnov D" : `effect ${symbol}`,
        ({ effect, floor }) => ({ text: formatEffect(effect), holds: effect >= floor }),
        { text: plainEffect(drift) },
        numeric ? undefined : "V°: Cramér’s V with what chance alone gives taken off",
      ),
      row(
        "floor",
        ({ floor }) => ({ text: formatThreshold(floor) }),
        { text: unknown },
        "Below it a difference is too small to matter",
      ),
      row("p", ({ p, alpha }) => ({ text: formatP(p), holds: p < alpha }), plainPCell(plain)),
      row(
        "alpha",
        ({ alpha }) => ({ text: formatAlpha(alpha) }),
        { text: plain.status === "tested" ? String(plain.level) : unknown },
        "The year’s budget of false alarms, spread over every test",
      ),
      row("n, rows", ({ n }) => ({ text: formatCount(n) }), {
        text: plain.status === "tested" ? formatCount(plain.currentSize) : formatCount(plain.n),
      }),
      row(
        "nₑ, effective",
        ({ effectiveSize }) => ({ text: formatCount(effectiveSize) }),
        { text: unknown },
        "Independent rows that these are worth: the reference is a sample, and its days differ",
      ),
      row(
        "tau, between days",
        ({ tau }) => ({ text: formatNumber(tau) }),
        { text: unknown },
        "The reference’s own variation from day to day",
      ),
      row(
        `could alarm from ${symbol}`,
        ({ smallestAlarming, policy }) => ({
          text:
            smallestAlarming === null && policy === "budget"
              ? "blind"
              : formatOr(smallestAlarming, formatEffect),
        }),
        { text: unknown },
        "The smallest effect that could alarm now",
      ),
      row(
        "counts as drift",
        ({ drift: counts }) => ({ text: counts ? "yes" : "no", holds: counts }),
        plainDrift(plain),
      ),
    ],
    notes: notesOf(decisions, plain),
  };
}

function plainEffect({ kind, effects, plain }: ColumnDrift): string {
  if (plain.status !== "tested") return unknown;
  if (kind === "numeric") return formatEffect(plain.statistic);
  return `V ${formatOr(effects.cramersV, formatEffect)}`;
}

function plainPCell(plain: PlainTest): TestCell {
  return plain.status === "tested" ? { text: plainP(plain), holds: plain.drift } : { text: unknown };
}

function plainDrift(plain: PlainTest): TestCell {
  return plain.status === "tested"
    ? { text: plain.drift ? "yes" : "no", holds: plain.drift }
    : { text: unknown };
}

function notesOf(decisions: readonly PolicyDecision[], plain: PlainTest): string[] {
  const undecided = decisions.flatMap((decision) =>
    isDecided(decision) ? [] : [`${decision.window === "24h" ? "24 h" : "7 d"}: ${decision.reason}`],
  );
  return plain.status === "tested" ? undecided : [...undecided, `plain test: ${plain.reason}`];
}

/** How the plain test was made: its method, degrees of freedom and error bound. */
export function plainTestWords(plain: PlainTest): string {
  if (plain.status !== "tested") return plain.reason;
  if (plain.pRange && plain.test === "chi_square") {
    const { lower, upper } = plain.pRange;
    return `plain test: chi-square ${formatNumber(plain.statistic)}, more categories than are kept by name: p lies between ${formatP(lower)} and ${formatP(upper)}`;
  }
  if (plain.test === "chi_square") {
    return `plain test: chi-square ${formatNumber(plain.statistic)}, ${plain.degreesOfFreedom} degrees of freedom`;
  }
  if (plain.pRange) {
    const { lower, upper } = plain.pRange;
    return `plain test: whole reference, D to within ${formatNumber(plain.errorBound)}, p ${plain.method} for this D and between ${formatP(lower)} and ${formatP(upper)}`;
  }
  const bound = plain.errorBound === 0 ? "D exact" : `D to within ${formatNumber(plain.errorBound)}`;
  return `plain test: whole reference, p ${plain.method}, ${bound}`;
}

export interface EffectSize {
  readonly label: string;
  readonly value: string;
}

/** Further effect sizes, which decide nothing and help to judge. */
export function effectSizes({ kind, effects }: ColumnDrift): EffectSize[] {
  const size = (label: string, value: number | null) => ({ label, value: formatOr(value, formatEffect) });
  const common = [size("PSI", effects.populationStability), size("Jensen–Shannon", effects.jensenShannon)];
  return kind === "numeric"
    ? [...common, size("Wasserstein-1 over sd", effects.wasserstein)]
    : [...common, size("Cramér’s V", effects.cramersV), size("total variation", effects.totalVariation)];
}
