import "server-only";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { isObject } from "@/lib/errors/python-json";
import { invalid } from "./invalid";
import { requireActiveRun } from "./require-active-run";

const historyTag = "mlflow.log-model.history";
const mandatory = ["artifact_path", "flavors", "utc_time_created", "run_id"];

/** Adds a model, told as JSON, to the list that a run's tag holds. */
export async function logRunModel(ctx: Context, runId: string, text: string): Promise<void> {
  const model = parseModel(text);
  await requireActiveRun(ctx, runId);
  await transaction(ctx.db.pool, async (client) => {
    await client.query("SELECT FROM run WHERE id = $1 FOR UPDATE", [runId]);
    const { rows } = await client.query("SELECT value FROM run_tag WHERE run_id = $1 AND key = $2", [
      runId,
      historyTag,
    ]);
    await client.query(
      `INSERT INTO run_tag (run_id, key, value) VALUES ($1, $2, $3)
       ON CONFLICT (run_id, key) DO UPDATE SET value = excluded.value`,
      [runId, historyTag, JSON.stringify([...parseList(rows[0]?.value), model])],
    );
  });
}

function parseModel(text: string): object {
  const model = parse(text);
  if (!isObject(model)) throw invalid(`Malformed model info. \n ${text} \n is not a valid JSON.`);
  const missing = mandatory.filter((field) => !(field in model));
  if (missing.length > 0) {
    const fields = missing.map((field) => `'${field}'`).join(", ");
    throw invalid(`Model json is missing mandatory fields: {${fields}}`);
  }
  const { run_id, utc_time_created, artifact_path, model_uuid, flavors } = model;
  return { run_id, utc_time_created, artifact_path, model_uuid, flavors: withoutConfig(flavors) };
}

/** Flavours without their configuration, which can be long. */
const withoutConfig = (flavors: unknown): unknown =>
  isObject(flavors)
    ? Object.fromEntries(
        Object.entries(flavors).map(([name, flavor]) => [
          name,
          isObject(flavor) ? { ...flavor, config: undefined } : flavor,
        ]),
      )
    : flavors;

function parseList(text: string | undefined): readonly unknown[] {
  const list = parse(text ?? "[]");
  return Array.isArray(list) ? list : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
