import { pathToFileURL } from "node:url";
import { bundleOptions } from "./bundle.mjs";

const entry = "lib/mlflow/serve.ts";

/**
 * Bundles MLflow's API now and whenever one of its sources changes. Returns what holds the newest one that could be built.
 * @param {string} outfile
 * @returns {Promise<{ current: typeof import("../../lib/mlflow/serve") }>}
 */
export async function watchMlflow(outfile) {
  const held = { current: undefined };
  const reload = async ({ errors }) => {
    if (errors.length > 0) console.error(`MLflow's API: ${errors[0].text}`);
    else held.current = await import(`${pathToFileURL(outfile)}?${Date.now()}`);
  };
  const plugin = { name: "reload", setup: ({ onEnd }) => onEnd(reload) };
  const { context } = await import("esbuild");
  const watched = await context({ ...bundleOptions, entryPoints: [entry], outfile, plugins: [plugin] });
  await watched.rebuild();
  await watched.watch();
  return held;
}
