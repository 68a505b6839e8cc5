import { readFile, rm } from "node:fs/promises";
import { prepareTools, runTool } from "./start/tools.mjs";

const results = "tests/output/results.json";

await prepareTools();
await rm(results, { force: true });
const code = await runTool("vitest/vitest.mjs", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);
const report = JSON.parse(await readFile(results, "utf8").catch(() => "null"));
if (report) {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
}
process.exit(code);
