import "server-only";
import type { PoolClient } from "pg";
import { columnsOfModel } from "./columns-of-model";
import type { ModelDefinition } from "./model-definition";
import type { ModelRecord } from "./model-record";

/** Writes a model's monitored columns as its definition has them; the same names in the same order keep their ids. */
export async function writeColumns(
  client: PoolClient,
  model: ModelRecord,
  definition: ModelDefinition,
): Promise<void> {
  const rows = columnsOfModel(definition.task, definition.features);
  await client.query("DELETE FROM model_column WHERE model_id = $1", [model.id]);
  await client.query(
    `INSERT INTO model_column (model_id, id, name, kind, role, unit, description)
     SELECT $1, c.id, c.name, c.kind, c.role, c.unit, c.description
     FROM jsonb_to_recordset($2)
       AS c (id int, name text, kind text, role text, unit text, description text)`,
    [model.id, JSON.stringify(rows)],
  );
}
