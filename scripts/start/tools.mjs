import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";
import { reportFailure } from "./report.mjs";

/** Makes the working copy complete: packages, and the generated database client. */
export async function prepareTools() {
  process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  try {
    await installPackages((text) => console.log(text));
    const { register } = await import("tsx/esm/api");
    register();
    const { generateClient } = await import("./prepare.ts");
    await generateClient(() => {});
  } catch (error) {
    reportFailure(error);
    process.exit(1);
  }
}

/**
 * Runs a package's command in this terminal and returns its exit code.
 * @param {string} file its JavaScript file below node_modules
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runTool(file, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${file}`, ...args], { stdio: "inherit" });
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
