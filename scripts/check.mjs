import { prepareTools, runTool } from "./start/tools.mjs";

// All of them, or those that are named: npm run check -- lint types
const every = [
  ["lint", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]],
  ["types", "typescript/bin/tsc", ["--noEmit"]],
  ["unit", "vitest/vitest.mjs", ["run", "--project", "unit"]],
];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !every.some(([known]) => known === name));
if (unknown.length > 0) {
  console.error(
    `There is no check ${unknown.join(", ")}; there are ${every.map(([name]) => name).join(", ")}.`,
  );
  process.exit(1);
}
const checks = every.filter(([name]) => named.length === 0 || named.includes(name));

await prepareTools();
const failed = [];
for (const [name, file, args] of checks) {
  console.log(`\n${name}`);
  if ((await runTool(file, args)) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
