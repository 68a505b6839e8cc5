// Runs every benchmark, or those that are named: npm run bench -- fold ingest
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
  "start",
];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !every.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}; there are ${every.join(", ")}.`);
  process.exit(1);
}

await prepareTools();
const { typescriptArgs } = await import("./start/children.ts");
let failed = false;
for (const name of named.length > 0 ? named : every) {
  console.log(`\n${name}`);
  const child = spawn(process.execPath, [...typescriptArgs, `benchmarks/${name}.ts`], { stdio: "inherit" });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
