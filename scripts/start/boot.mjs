// Everything up to the packages being there: only what Node itself brings.
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildFolder, isBuilt } from "./build-state.mjs";
import { installPackages } from "./install.mjs";
import { reportFailure, step } from "./report.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

try {
  const development = process.argv.includes("--dev");
  await step("packages", installPackages);
  const built = !development && isBuilt();
  const { start } = await (built ? load("start") : loadFromSource());
  await start({ development, built });
} catch (error) {
  reportFailure(error);
  process.exit(1);
}

/** The build holds the rest of this program too, in files that Node reads at once. */
function load(program) {
  return import(pathToFileURL(resolve(buildFolder, `${program}.mjs`)).href);
}

async function loadFromSource() {
  const { bundle } = await import("./bundle.mjs");
  await bundle({ "start-from-source": "scripts/start/run.ts" }, buildFolder);
  return load("start-from-source");
}
