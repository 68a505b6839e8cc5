// MLflow's API as one file that plain Node runs in front of Next.
import { pathToFileURL } from "node:url";
import { context } from "esbuild";
import { bundle, bundleOptions } from "./bundle.mjs";

const entry = "lib/mlflow/serve.ts";

/** @param {string} outfile */
export const bundleMlflow = (outfile) => bundle(entry, outfile);

/**
 * Bundles it now and whenever one of its sources changes. Returns what holds the newest one that could be built.
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
  const watched = await context({ ...bundleOptions, entryPoints: [entry], outfile, plugins: [plugin] });
  await watched.rebuild();
  await watched.watch();
  return held;
}
