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
 * A file for each program that plain Node runs, named as the program is. What a program imports only when it needs
 * it is a file of its own.
 * @param {Readonly<Record<string, string>>} sources
 * @param {string} outdir
 */
export async function bundle(sources, outdir) {
  const { build } = await import("esbuild");
  await build({
    ...bundleOptions,
    entryPoints: sources,
    outdir,
    splitting: true,
    outExtension: { ".js": ".mjs" },
    chunkNames: "programs/[hash]",
  });
}
