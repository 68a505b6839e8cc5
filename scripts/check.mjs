import { prepareTools, runTool } from "./start/tools.mjs";

const checks = [
  ["lint and format", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]],
  ["types", "typescript/bin/tsc", ["--noEmit"]],
  ["unit tests", "vitest/vitest.mjs", ["run", "--project", "unit"]],
];

await prepareTools();
const failed = [];
for (const [name, file, args] of checks) {
  console.log(`\n${name}`);
  if ((await runTool(file, args)) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
