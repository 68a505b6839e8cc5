import "server-only";
import type { Pool, PoolClient } from "pg";
import { publicOrigin } from "@/lib/env/public-origin";
import { AppError } from "@/lib/errors";
import { loadModel } from "@/lib/registry/load-model";
import type { ModelRecord } from "@/lib/registry/model-record";

/**
 * The model that a configuration is of. One that is not there is not made from it: the file does not say its task,
 * and a task cannot be changed.
 */
export async function loadConfiguredModel(db: Pool | PoolClient, name: string): Promise<ModelRecord> {
  try {
    return await loadModel(db, name);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unknown_model") throw error;
    throw new AppError(
      "unknown_model",
      `There is no model named ${name}. Make it first, with its task (binary, multiclass or regression): ${commandFor(name)}`,
      error.invalidParams,
    );
  }
}

const commandFor = (name: string) =>
  `curl -X POST ${publicOrigin()}/api/v1/models -H "Content-Type: application/json" -d '${JSON.stringify({ name, task: "binary" })}'`;
