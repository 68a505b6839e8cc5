// MLflow's API as one file that plain Node runs in front of Next.
import { pathToFileURL } from "node:url";
import { build, context } from "esbuild";

/** @type {import("esbuild").BuildOptions} */
const options = {
  entryPoints: ["lib/mlflow/serve.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  // Packages stay where they are, save this one: outside of a bundler it is an error.
  alias: { "server-only": "./node_modules/server-only/empty.js" },
  logLevel: "silent",
};

/** @param {string} outfile */
export async function bundleMlflow(outfile) {
  await build({ ...options, outfile });
}

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
  const watched = await context({ ...options, outfile, plugins: [plugin] });
  await watched.rebuild();
  await watched.watch();
  return held;
}
