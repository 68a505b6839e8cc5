import { spawn } from "node:child_process";
import { prepareTools } from "./start/tools.mjs";

await prepareTools();
const { typescriptArgs } = await import("./start/children.ts");
const child = spawn(process.execPath, [...typescriptArgs, "scripts/demo/train.ts"], { stdio: "inherit" });
child.once("close", (code) => process.exit(code ?? 1));
