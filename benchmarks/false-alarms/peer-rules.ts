import type { HourBodies, VersionBodies } from "@/lib/alerts/sliding-windows";
import { addColumns, type ColumnCounts, countingPlan, emptyCounts } from "@/lib/ingest/counters";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { alignCategories } from "@/lib/monitor/aligned-categories";
import { categoricalEffects, numericEffects } from "@/lib/monitor/effects-of";
import { plainCategoricalTest, plainNumericTest } from "@/lib/monitor/plain-test";
import { type ReferenceSide, referenceSide } from "@/lib/monitor/reference-side";
import {
  categoricalSideOfCounts,
  categoricalSideOfReference,
  numericSideOfCounts,
  numericSideOfReference,
} from "@/lib/monitor/side-counts";
import { type WindowCounts, wholeCounts } from "@/lib/monitor/window-counts";
import type { Alarm } from "./alarm-log";
import { model } from "./flight-model";

/** What others alarm on, each column alone, the last day against the whole reference, every hour. */
export const peerRules = ["p < 0.05", "Wasserstein ≥ 0.1", "PSI ≥ 0.1", "Jensen-Shannon ≥ 0.1"] as const;
export type PeerRule = (typeof peerRules)[number];

const threshold = 0.1;
const dayHours = 24;

/** Whether each rule alarms; undefined where it says nothing of such a column or of so few rows. */
type Findings = Partial<Readonly<Record<PeerRule, boolean | undefined>>>;

/** Sums of the values beyond the reference's. */
type OutsideSums = Pick<ColumnCounts, "belowSum" | "aboveSum">;

/** The rules of peers on the product's own counters, tests and effect sizes. */
export class Peers {
  private readonly outsideOfHour = new Map<number, ReadonlyMap<number, OutsideSums>>();

  constructor(private readonly reference: LoadedReference) {}

  /** What each rule says at `end`, of the window of the day before. */
  alarms(window: WindowCounts, bodies: VersionBodies, end: number): Map<PeerRule, Alarm[]> {
    const outside = this.outsideOfDay(bodies, end);
    const found = model.columns.map(({ id, name }) => {
      const column = this.reference.columns.get(id)!;
      const counts = window.columns.get(id);
      const side = referenceSide(this.reference, column, 0);
      const findings = counts ? findingsOf(side, { ...wholeCounts(counts), ...outside.get(id) }) : {};
      return { name, findings };
    });
    return new Map(
      peerRules.map((rule) => [rule, found.map(({ name, findings }) => alarmOf(name, findings[rule]))]),
    );
  }

  /** A window that slides does not take these sums back. */
  private outsideOfDay(bodies: VersionBodies, end: number): Map<number, OutsideSums> {
    const sums = new Map<number, OutsideSums>();
    for (let hour = end - dayHours; hour < end; hour++) {
      let ofHour = this.outsideOfHour.get(hour);
      if (!ofHour) {
        ofHour = this.readOutside(hour, [bodies.scores, bodies.features]);
        this.outsideOfHour.set(hour, ofHour);
      }
      for (const [columnId, { belowSum, aboveSum }] of ofHour) {
        const sum = sums.get(columnId) ?? { belowSum: 0, aboveSum: 0 };
        sums.set(columnId, { belowSum: sum.belowSum + belowSum, aboveSum: sum.aboveSum + aboveSum });
      }
    }
    this.outsideOfHour.delete(end - dayHours);
    return sums;
  }

  private readOutside(hour: number, parts: readonly HourBodies[]): ReadonlyMap<number, OutsideSums> {
    const plan = countingPlan(model, this.reference);
    const counts = new Map(
      plan.columns
        .filter(({ kind }) => kind === "numeric")
        .map((column) => [column.columnId, emptyCounts(column)]),
    );
    for (const bodies of parts) {
      for (const body of bodies.get(hour) ?? []) {
        addColumns(body, { rows: 0, lastMs: 0 }, (columnId) => counts.get(columnId));
      }
    }
    // Only the sums are kept: the cells of a day are many.
    return new Map(
      [...counts].map(([columnId, { belowSum, aboveSum }]) => [columnId, { belowSum, aboveSum }]),
    );
  }
}

function alarmOf(column: string, drift: boolean | undefined): Alarm {
  return {
    rule: "drift",
    column,
    state: drift === undefined ? "unknown" : drift ? "firing" : "quiet",
    quietToClose: 3,
  };
}

function findingsOf(side: ReferenceSide, counts: ColumnCounts): Findings {
  const { plain, effects } = side.column.kind === "numeric" ? ofNumbers(side, counts) : ofWords(side, counts);
  const reaches = (effect: number | null) => (effect === null ? undefined : effect >= threshold);
  return {
    "p < 0.05": plain.status === "tested" ? plain.drift : undefined,
    "Wasserstein ≥ 0.1": reaches(effects.wasserstein),
    "PSI ≥ 0.1": reaches(effects.populationStability),
    "Jensen-Shannon ≥ 0.1": reaches(effects.jensenShannon),
  };
}

function ofNumbers(side: ReferenceSide, counts: ColumnCounts) {
  const before = numericSideOfReference(side);
  const now = numericSideOfCounts(counts);
  const plain = plainNumericTest(before, now);
  return { plain, effects: numericEffects(side.column.anchors, before, now, plain) };
}

function ofWords(side: ReferenceSide, counts: ColumnCounts) {
  const now = categoricalSideOfCounts(counts, side.column.categories);
  const aligned = alignCategories(categoricalSideOfReference(side), now);
  const plain = plainCategoricalTest(aligned, now.other);
  return { plain, effects: categoricalEffects(aligned, plain) };
}
