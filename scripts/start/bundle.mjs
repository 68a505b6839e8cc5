import { build } from "esbuild";

/** @type {import("esbuild").BuildOptions} */
export const bundleOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  // Packages stay where they are, save this one: outside of a bundler it is an error.
  alias: { "server-only": "./node_modules/server-only/empty.js" },
  logLevel: "silent",
};

/**
 * One file that plain Node runs.
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundle(entry, outfile) {
  await build({ ...bundleOptions, entryPoints: [entry], outfile });
}
