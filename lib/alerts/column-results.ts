import type { CounterKey } from "@/lib/monitor/counter-key";
import { driftOfVersion, levelOf } from "@/lib/monitor/drift-of-version";
import { missingDecisions } from "@/lib/monitor/missing-decisions";
import { budgetDecision } from "@/lib/monitor/policy-decision";
import { referenceSide } from "@/lib/monitor/reference-side";
import { stratumOfHour } from "@/lib/monitor/stratum-of-hour";
import { emptyWindow, type WindowCounts } from "@/lib/monitor/window-counts";
import { windowEvidence } from "@/lib/monitor/window-evidence";
import type { ColumnResult } from "./evaluation-result";

export interface EvaluatedWindows {
  readonly h1: WindowCounts;
  readonly h24: WindowCounts;
  readonly h7d: WindowCounts;
}

/** Decisions of the model's policy on every column that the reference has. */
export function columnResults(key: CounterKey, windows: EvaluatedWindows): Record<string, ColumnResult> {
  return key.model.policy === "seed" ? seedResults(key, windows) : budgetResults(key, windows);
}

function budgetResults(
  { model, reference }: CounterKey,
  windows: EvaluatedWindows,
): Record<string, ColumnResult> {
  const stratumOf = stratumOfHour(model.timeZone);
  const level = { alpha: levelOf(model) ?? 0, floor: model.effectFloor };
  const results: Record<string, ColumnResult> = {};
  for (const { id, name, role, kind } of model.columns) {
    const column = reference?.columns.get(id);
    if (!reference || !column) continue;
    const side = referenceSide(reference, column, 0);
    const empty = emptyWindow({ columnId: id, kind, cells: column.cells });
    const decide = (window: "24h" | "7d", counts: WindowCounts) =>
      budgetDecision(side, windowEvidence(side, counts.columns.get(id) ?? empty, stratumOf), window, level);
    const ofColumn = { h1: windows.h1.columns.get(id), h24: windows.h24.columns.get(id) };
    results[name] = {
      role,
      kind,
      decisions: [decide("24h", windows.h24), decide("7d", windows.h7d)],
      missing: missingDecisions(side, ofColumn, level.alpha, stratumOf),
    };
  }
  return results;
}

function seedResults(
  { model, version, reference }: CounterKey,
  windows: EvaluatedWindows,
): Record<string, ColumnResult> {
  const { columns } = driftOfVersion({ model, version, reference, windows, segmentId: 0 });
  return Object.fromEntries(
    columns.map(({ column, role, kind, decisions, missing }) => [column, { role, kind, decisions, missing }]),
  );
}
