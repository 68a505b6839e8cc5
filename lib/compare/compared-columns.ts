import type { EvaluationResult } from "@/lib/alerts/evaluation-result";
import type { ComparedColumn, DriftSide } from "@/lib/contracts/compare";
import type { ColumnRecord } from "@/lib/registry/model-record";

type Result = Pick<EvaluationResult, "columns"> | null;

/** Drift of every column in the evaluations of two versions, those that drifted first, then by effect. */
export function comparedColumns(
  columns: readonly Pick<ColumnRecord, "name" | "role" | "kind">[],
  champion: Result,
  challenger: Result,
): ComparedColumn[] {
  const compared = columns.map(({ name, role, kind }) => ({
    column: name,
    role,
    kind,
    champion: sideOf(champion, name),
    challenger: sideOf(challenger, name),
  }));
  const known = compared.filter((each) => each.champion !== null || each.challenger !== null);
  return known.sort((left, right) => weight(right) - weight(left));
}

/** The decision on the window of a day, or on what there is. */
function sideOf(result: Result, column: string): DriftSide | null {
  const decisions = result?.columns[column]?.decisions ?? [];
  const decision = decisions.find(({ window }) => window === "24h") ?? decisions[0];
  if (!decision) return null;
  if (decision.status === "decided") {
    const { status, effect, floor, p, n, drift, reason } = decision;
    return { status, effect, floor, p, n, drift, reason };
  }
  const { status, n, reason } = decision;
  return { status, effect: null, floor: null, p: null, n, drift: false, reason };
}

const weight = ({ champion, challenger }: ComparedColumn): number =>
  (challenger?.drift ? 4 : 0) +
  (champion?.drift ? 2 : 0) +
  Math.max(challenger?.effect ?? 0, champion?.effect ?? 0);
