import "server-only";
import type { Context } from "@/lib/context";
import type { DriftAnswer } from "@/lib/contracts/drift";
import { datasetThreshold, levelOf } from "./drift-of-version";
import { byEffect, driftVerdict } from "./drift-verdict";
import { loadDrift } from "./load-drift";
import { loadScope, type MonitorInput, scopeAnswer } from "./load-scope";

/** Every column of a version in the window, against what it is held against. */
export async function getDrift(ctx: Context, input: MonitorInput): Promise<DriftAnswer> {
  const scope = await loadScope(ctx, input);
  const { model } = scope;
  const { window, other, columns, dataset } = await loadDrift(ctx, scope, ["features", "scores"]);
  return {
    scope: scopeAnswer(scope, window.rows, other?.rows),
    verdict: driftVerdict(columns, dataset),
    policy: model.policy,
    budgetPerYear: model.falseAlarmBudget,
    alpha: model.policy === "seed" ? model.plainLevel : levelOf(model),
    floor: model.policy === "seed" ? 0 : model.effectFloor,
    drifted: dataset.drifted,
    tested: dataset.tested,
    share: dataset.share,
    datasetThreshold,
    columns: byEffect(columns),
  };
}
