// Runs a TypeScript file on the database of this data folder, whether the product runs or not:
// node scripts/with-database.mjs FILE [ARGUMENTS]
import { spawn } from "node:child_process";
import { reportFailure } from "./start/report.mjs";
import { prepareTools } from "./start/tools.mjs";

const [file, ...args] = process.argv.slice(2);
await prepareTools();
try {
  const { attachDatabase } = await import("./start/attach.ts");
  const { typescriptArgs } = await import("./start/children.ts");
  const { databaseUrl, productUrl, release } = await attachDatabase();
  const child = spawn(process.execPath, [...typescriptArgs, file, ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...(productUrl ? { PLUMBLINE_URL: productUrl } : {}) },
    stdio: "inherit",
  });
  // Ctrl-C is the child's to answer; what it was given is released afterwards.
  process.on("SIGINT", () => {});
  const code = await new Promise((resolve) => child.once("close", resolve));
  await release();
  process.exit(code ?? 1);
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
