// Everything up to the packages being there: only what Node itself brings.
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";
import { reportFailure, step } from "./report.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED ??= "1";

try {
  await step("packages", installPackages);
  const { register } = await import("tsx/esm/api");
  register();
  const { start } = await import("./run.ts");
  await start({ development: process.argv.includes("--dev") });
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
