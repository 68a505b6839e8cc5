import type { EvaluationWindow, Verdict } from "@/lib/contracts/common";
import type { ColumnDrift, PlainTest, PolicyDecision } from "@/lib/contracts/drift";
import { emptyCounts } from "@/lib/ingest/counters";
import type { ColumnRecord, ModelRecord } from "@/lib/registry/model-record";
import { type AlignedCategories, alignCategories } from "./aligned-categories";
import { blindReason, isBlind, overlooked, sharpest } from "./blind-column";
import { categoricalChange, numericChange, type Subject, subjectOf } from "./column-verdict";
import { categoricalEffects, noEffects, numericEffects } from "./effects-of";
import { windowLength } from "./figures";
import { missingDecisions } from "./missing-decisions";
import { withMissingShare } from "./missing-verdict";
import { plainCategoricalTest, plainNumericTest } from "./plain-test";
import { budgetDecision, type Level, seedDecision } from "./policy-decision";
import type { ReferenceSide } from "./reference-side";
import {
  type CategoricalSide,
  categoricalSideOfCounts,
  categoricalSideOfReference,
  type NumericSide,
  numericSideOfCounts,
  numericSideOfReference,
  withinCategories,
} from "./side-counts";
import { type ColumnWindow, wholeCounts } from "./window-counts";
import { windowEvidence } from "./window-evidence";

/** One column in the windows of one evaluation; undefined where nothing was logged. */
export interface ColumnWindows {
  readonly h1: ColumnWindow | undefined;
  readonly h24: ColumnWindow | undefined;
  readonly h7d: ColumnWindow | undefined;
}

export interface ComparisonRules {
  readonly policy: ModelRecord["policy"];
  readonly level: Level;
  /** The level of the plain test. */
  readonly plainLevel: number;
  /** The window whose plain test and effects are shown. */
  readonly chosen: EvaluationWindow;
  readonly stratumOf: (hour: number) => number;
  /** The version that is compared with, where it takes the reference's place. */
  readonly otherVersion?: string | undefined;
}

/** What takes the reference's place: the same column in another window or of another version. */
export type OtherSide =
  | { readonly kind: "numeric"; readonly side: NumericSide }
  | { readonly kind: "categorical"; readonly side: CategoricalSide };

interface Shown {
  readonly plain: PlainTest;
  readonly effects: ColumnDrift["effects"];
  /** What moved, in words. */
  readonly change: (decisive: string | null) => string;
}

const windowsOf = (chosen: EvaluationWindow): EvaluationWindow[] =>
  chosen === "24h" ? ["24h", "7d"] : ["7d", "24h"];

/** Everything that is said of one column against the reference, or against `other` where one is given. */
export function compareColumn(
  column: ColumnRecord,
  side: ReferenceSide | null,
  windows: ColumnWindows,
  rules: ComparisonRules,
  other?: OtherSide,
): ColumnDrift {
  const present = (window: EvaluationWindow) => (window === "24h" ? windows.h24 : windows.h7d);
  const shown = showWindow(column, side, present(rules.chosen), other, rules);
  const decisions =
    side && !other
      ? windowsOf(rules.chosen).map((window) => decide(column, side, present(window), window, rules, shown))
      : [];
  const missing = side && !other ? missingDecisions(side, windows, rules.level.alpha, rules.stratumOf) : [];
  const decided = decisions.filter((decision) => decision.status === "decided");
  const leading = decided.find(({ drift }) => drift) ?? decided[0];
  const drift = other ? differs(shown.plain, shown.effects, rules.level) : decided.some((each) => each.drift);
  const subject = subjectOf(column);
  const state = stateOf(drift, decisions, shown.plain, Boolean(other));
  return {
    column: column.name,
    role: column.role,
    kind: column.kind,
    unit: column.unit,
    ...state,
    symbol: column.kind === "numeric" ? "D" : "V",
    effect: leading?.effect ?? plainEffect(shown),
    drift,
    driftingSince: null,
    plain: shown.plain,
    decisions,
    missing,
    effects: shown.effects,
    verdict: withMissingShare(
      verdictOf(subject, state.level, drift, leading, shown, decisions),
      subject,
      drift,
      missing,
    ),
  };
}

function showWindow(
  column: ColumnRecord,
  side: ReferenceSide | null,
  window: ColumnWindow | undefined,
  other: OtherSide | undefined,
  { plainLevel, otherVersion }: Pick<ComparisonRules, "plainLevel" | "otherVersion">,
): Shown {
  if (!side) return untested(`there is no reference with values of ${column.name}`);
  const counts = window ? wholeCounts(window) : emptyOf(side);
  if (column.kind === "numeric") {
    const before = other?.kind === "numeric" ? other.side : numericSideOfReference(side);
    const now = numericSideOfCounts(counts);
    const plain = plainNumericTest(before, now, plainLevel);
    const effects = numericEffects(side.column.anchors, before, now, plain);
    return {
      plain,
      effects,
      change: () => numericChange(subjectOf(column), column.unit, before, now, otherVersion),
    };
  }
  const before = other?.kind === "categorical" ? other.side : categoricalSideOfReference(side);
  const { categories } = side.column;
  const now = categoricalSideOfCounts(counts, categories);
  if (!other) return shownCategories(column, alignCategories(before, now), now.other, plainLevel);
  // Of two windows either may have lost names that the other kept: what the reference lacks is then one category.
  const named = before.other + now.other === 0;
  const ofSide = (each: CategoricalSide) => (named ? each : withinCategories(each, categories));
  return shownCategories(column, alignCategories(ofSide(before), ofSide(now)), 0, plainLevel, otherVersion);
}

function shownCategories(
  column: ColumnRecord,
  aligned: AlignedCategories,
  unnamed: number,
  plainLevel: number,
  otherVersion?: string,
): Shown {
  const plain = plainCategoricalTest(aligned, unnamed, plainLevel);
  const effects = categoricalEffects(aligned, plain);
  return {
    plain,
    effects,
    change: (decisive) => categoricalChange(subjectOf(column), aligned, decisive, otherVersion),
  };
}

const emptyOf = ({ column }: ReferenceSide) => emptyCounts({ ...column, cells: column.cells });

const untested = (reason: string): Shown => ({
  plain: { status: "insufficient_data", reason, n: 0, needed: 2 },
  effects: noEffects,
  change: () => "",
});

function decide(
  column: ColumnRecord,
  side: ReferenceSide,
  window: ColumnWindow | undefined,
  name: EvaluationWindow,
  rules: ComparisonRules,
  chosen: Shown,
): PolicyDecision {
  if (rules.policy === "seed") {
    const shown =
      name === rules.chosen
        ? chosen
        : showWindow(column, side, window, undefined, { plainLevel: rules.plainLevel });
    return seedDecision(shown.plain, plainEffect(shown) ?? 0, name, rules.plainLevel);
  }
  const counted = window ?? { known: emptyOf(side), unknown: emptyOf(side) };
  return budgetDecision(side, windowEvidence(side, counted, rules.stratumOf), name, rules.level);
}

const plainEffect = ({ effects }: Shown): number | null => effects.d ?? effects.cramersV;

/** Against something else than the reference there are no expected counters: the plain test at the policy's level. */
function differs(plain: PlainTest, effects: ColumnDrift["effects"], { alpha, floor }: Level): boolean {
  return plain.status === "tested" && plain.p < alpha && (effects.d ?? effects.cramersV ?? 0) >= floor;
}

function stateOf(
  drift: boolean,
  decisions: readonly PolicyDecision[],
  plain: PlainTest,
  other: boolean,
): Pick<ColumnDrift, "level" | "word"> {
  if (drift) return { level: "warning", word: other ? "differs" : "drifted" };
  if (other) {
    return plain.status === "tested"
      ? { level: "ok", word: "alike" }
      : { level: "undecided", word: "too few rows" };
  }
  if (!decisions.some(({ status }) => status === "decided")) {
    return { level: "undecided", word: decisions.length > 0 ? "too few rows" : "no reference" };
  }
  return isBlind(decisions) ? { level: "undecided", word: "blind" } : { level: "ok", word: "stable" };
}

function verdictOf(
  { text: name, is }: Subject,
  level: ColumnDrift["level"],
  drift: boolean,
  leading: Extract<PolicyDecision, { status: "decided" }> | undefined,
  shown: Shown,
  decisions: readonly PolicyDecision[],
): Verdict {
  if (drift) {
    const detail = leading ? `Over ${windowLength(leading.window)}: ${leading.reason}.` : "";
    return { level, headline: shown.change(leading?.category ?? null), detail };
  }
  const eye = sharpest(decisions);
  if (eye && level === "undecided") {
    const headline = `${name} cannot be judged: ${blindReason(eye, is === "are")}`;
    return { level, headline, detail: `Over ${windowLength(eye.window)}: ${eye.reason}.` };
  }
  if (leading) {
    const overlooks = eye ? overlooked(eye) : "";
    return { level, headline: `${name} ${is} as expected${overlooks}`, detail: `${leading.reason}.` };
  }
  const short = decisions.find((decision) => decision.status === "insufficient_data");
  if (short) return { level, headline: `${name} ${is} not decided yet`, detail: `${short.reason}.` };
  if (shown.plain.status !== "tested")
    return { level, headline: `${name} ${is} not tested`, detail: `${shown.plain.reason}.` };
  return { level, headline: `${name} ${is} alike on both sides`, detail: "" };
}
