// Runs every benchmark, or those that are named: npm run bench -- fold ingest
// What follows the first option goes to the benchmark: npm run bench -- false-alarms --years 1
import { spawn } from "node:child_process";
import { prepareTools } from "./start/tools.mjs";

const every = [
  "fold",
  "drift",
  "ingest",
  "model-page",
  "reference-upload",
  "rebuild",
  "compare",
  "page-weight",
  "mlflow",
  "promotion",
  "inbox",
  "delivery",
  "start",
];
// It takes hours, so it is run by its name.
const long = ["false-alarms"];

const given = process.argv.slice(2);
const firstOption = given.findIndex((argument) => argument.startsWith("--"));
const named = firstOption < 0 ? given : given.slice(0, firstOption);
const options = firstOption < 0 ? [] : given.slice(firstOption);
const unknown = named.filter((name) => ![...every, ...long].includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}; there are ${[...every, ...long].join(", ")}.`);
  process.exit(1);
}

await prepareTools();
const { typescriptArgs } = await import("./start/children.ts");
let failed = false;
for (const name of named.length > 0 ? named : every) {
  console.log(`\n${name}`);
  const args = [...typescriptArgs, `benchmarks/${name}.ts`, ...options];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
