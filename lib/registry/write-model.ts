import "server-only";
import type { PoolClient } from "pg";
import type { PatchModel } from "@/lib/contracts/model";
import type { ModelDefinition } from "./model-definition";
import type { ModelRecord } from "./model-record";

export async function writeModel(
  client: PoolClient,
  model: ModelRecord,
  definition: ModelDefinition,
  change: PatchModel,
): Promise<void> {
  const demonstration = change.demonstration === undefined ? model.demonstration : change.demonstration;
  await client.query(
    `UPDATE model SET description = $2, policy = $3, false_alarm_budget = $4, demonstration = $5, time_zone = $6,
       positive_class = $7, negative_class = $8, classes = $9, decision_threshold = $10, segments = $11,
       performance_metric = $12, performance_minimum = $13, plain_level = $14
     WHERE id = $1`,
    [
      model.id,
      change.description ?? model.description,
      change.policy ?? model.policy,
      change.falseAlarmBudget ?? model.falseAlarmBudget,
      demonstration,
      definition.timeZone,
      definition.positiveClass,
      definition.negativeClass,
      definition.classes,
      definition.decisionThreshold,
      JSON.stringify(definition.segments),
      definition.metric,
      definition.minimum,
      change.plainLevel ?? model.plainLevel,
    ],
  );
}
