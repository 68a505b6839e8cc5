import type { EvaluationWindow } from "@/lib/contracts/common";
import type { ColumnDrift } from "@/lib/contracts/drift";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { alphaPerTest, testsPerEvaluation } from "@/lib/stats";
import { compareColumn, type OtherSide } from "./compare-column";
import { referenceSide } from "./reference-side";
import { stratumOfHour } from "./stratum-of-hour";
import type { WindowCounts } from "./window-counts";

/** From this share of drifted features on, the data set as a whole counts as drifted. */
export const datasetThreshold = 0.5;

export interface DatasetDrift {
  readonly drifted: number;
  readonly tested: number;
  readonly share: number | null;
  readonly threshold: number;
}

export interface DriftInput {
  readonly model: ModelRecord;
  readonly version: VersionRecord;
  readonly reference: LoadedReference | null;
  readonly windows: { readonly h1: WindowCounts; readonly h24: WindowCounts; readonly h7d: WindowCounts };
  /** 0: all rows. */
  readonly segmentId: number;
  /** The window whose plain test and effects are shown; the day when absent. */
  readonly chosen?: EvaluationWindow;
  /** Takes the reference's place, by column id. */
  readonly others?: ReadonlyMap<number, OtherSide>;
  /** The version that they are of, where it is another. */
  readonly otherVersion?: string | undefined;
  /** Only these columns; all when absent. */
  readonly columnIds?: ReadonlySet<number>;
}

export interface VersionDrift {
  /** In the order of the model's columns. */
  readonly columns: ColumnDrift[];
  readonly dataset: DatasetDrift;
}

/** The level of one test of a model under policy `budget`: what its false alarms a year leave to each. */
export const levelOf = (model: ModelRecord): number | null =>
  model.columns.length === 0
    ? null
    : alphaPerTest({
        budgetPerYear: model.falseAlarmBudget,
        evaluationIntervalHours: model.evaluationIntervalHours,
        tests: testsPerEvaluation(model.columns.length),
      });

/** Every column of a version against its reference: what alerts see and what pages show. */
export function driftOfVersion(input: DriftInput): VersionDrift {
  const { model, reference, windows, segmentId, chosen = "24h", others, otherVersion, columnIds } = input;
  const rules = {
    policy: model.policy,
    level: { alpha: levelOf(model) ?? 0, floor: model.effectFloor },
    plainLevel: model.plainLevel,
    chosen,
    stratumOf: stratumOfHour(model.timeZone),
    otherVersion,
  };
  const wanted = model.columns.filter(({ id }) => !columnIds || columnIds.has(id));
  const columns = wanted.map((column) => {
    const loaded = reference?.columns.get(column.id);
    const side = reference && loaded ? referenceSide(reference, loaded, segmentId) : null;
    const { id } = column;
    const ofColumn = {
      h1: windows.h1.columns.get(id),
      h24: windows.h24.columns.get(id),
      h7d: windows.h7d.columns.get(id),
    };
    return compareColumn(column, side, ofColumn, rules, others?.get(id));
  });
  return { columns, dataset: datasetOf(columns) };
}

export function datasetOf(columns: readonly ColumnDrift[]): DatasetDrift {
  const features = columns.filter(({ role }) => role === "feature");
  const tested = features.filter(({ word }) => word !== "too few rows" && word !== "no reference").length;
  const drifted = features.filter(({ drift }) => drift).length;
  return { drifted, tested, share: tested > 0 ? drifted / tested : null, threshold: datasetThreshold };
}
