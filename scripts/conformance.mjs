// Runs the real MLflow clients against the real product: npm run conformance -- 2.8.2 2.22.0 3.11.2 latest
import { spawn } from "node:child_process";
import { conformanceVenv, findPython } from "./conformance-venv.mjs";
import { prepareTools } from "./start/tools.mjs";

const named = process.argv.slice(2);
const versions = named.length > 0 ? named : ["2.22", "latest"];
const python = findPython();
if (!python) {
  console.log(
    "Left out: conformance with MLflow's clients, for there is no Python 3.10 or newer with venv here.",
  );
  process.exit(process.env.CI ? 1 : 0);
}

await prepareTools();
console.log(`Preparing an environment each for mlflow ${versions.join(", ")}`);
const clients = await Promise.all(
  versions.map(async (version) => [version, await conformanceVenv(version, python)]),
);
const { typescriptArgs } = await import("./start/children.ts");
const child = spawn(process.execPath, [...typescriptArgs, "tests/conformance/run.ts", ...clients.flat()], {
  stdio: "inherit",
});
child.once("close", (code) => process.exit(code ?? 1));
