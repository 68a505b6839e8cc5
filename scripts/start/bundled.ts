import { resolve } from "node:path";
import { buildFolder } from "./build-state.mjs";
import { bundle } from "./bundle.mjs";
import { typescriptArgs } from "./children";

/** Programs that a start runs: the build makes one file of each, which Node reads at once. */
const sources = {
  start: "scripts/start/run.ts",
  worker: "scripts/worker.ts",
  "first-admin": "scripts/first-admin.ts",
  /** Runs in front of Next. */
  mlflow: "lib/mlflow/serve.ts",
} as const;
type Program = keyof typeof sources;

export const bundlePrograms = (): Promise<void> => bundle(sources, buildFolder);

/** What Node is given to run a program: the build's file, or the source where nothing was built. */
export const programArgs = (program: Program, { built }: { readonly built: boolean }): readonly string[] =>
  built ? [resolve(buildFolder, `${program}.mjs`)] : [...typescriptArgs, sources[program]];
