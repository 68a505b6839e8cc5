import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildFolder } from "./build-state.mjs";

const built = resolve(buildFolder, "mlflow.mjs");
/**
 * What answers requests of MLflow's API, and says whether one was.
 * @param {{ development: boolean }} options
 * @returns {Promise<typeof import("../../lib/mlflow/serve").serveMlflow>}
 */
export async function loadMlflow({ development }) {
  if (!development) return (await import(pathToFileURL(built).href)).serveMlflow;
  const { watchMlflow } = await import("./mlflow-bundle.mjs");
  const held = await watchMlflow(resolve(buildFolder, "mlflow-development.mjs"));
  return (request, response) => held.current.serveMlflow(request, response);
}
