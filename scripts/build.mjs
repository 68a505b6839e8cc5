import { reportFailure, step } from "./start/report.mjs";
import { prepareTools } from "./start/tools.mjs";

await prepareTools();
try {
  const { buildWeb } = await import("./start/prepare.ts");
  await step("application", buildWeb);
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
