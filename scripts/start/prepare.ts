import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bundlePrograms, programSources } from "./bundled";
import { runCommand } from "./command.mjs";
import { hashContent } from "./content-hash";
import { alone } from "./exclusive";
import { bundleMlflow } from "./mlflow-bundle.mjs";
import { mlflowFile } from "./mlflow-server.mjs";

type Progress = (text: string) => void;

const schema = "prisma/schema.prisma";
const generatedFolder = "lib/db/generated";
const buildFolder = ".next";
const builtFrom = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "scripts/start/bundle.mjs",
  "scripts/start/mlflow-bundle.mjs",
  ...programSources,
];

/** Generates the database client when the schema has changed since. */
export function generateClient(progress: Progress, signal?: AbortSignal): Promise<string> {
  return alone(resolve(generatedFolder), () => generate(progress, signal));
}

async function generate(progress: Progress, signal?: AbortSignal): Promise<string> {
  const stamp = join(generatedFolder, ".schema-hash");
  const hash = await hashContent([schema, "package-lock.json"]);
  if ((await readStamp(stamp)) === hash) return "up to date";
  progress("prisma generate");
  await runCommand(
    {
      command: process.execPath,
      args: ["node_modules/prisma/build/index.js", "generate"],
      // Any executable: generating never starts the native engine, which would be downloaded otherwise.
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: "1",
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      },
      whenItFails: "prisma generate failed.",
      signal,
    },
    progress,
  );
  await writeFile(stamp, hash);
  return "generated";
}

/** Builds the web application when its sources differ from those of the last whole build. */
export function buildWeb(progress: Progress, signal?: AbortSignal): Promise<string> {
  return alone(resolve(buildFolder), () => build(progress, signal));
}

async function build(progress: Progress, signal?: AbortSignal): Promise<string> {
  const stamp = join(buildFolder, "plumbline-sources");
  const hash = await hashContent(builtFrom);
  if ((await readStamp(stamp)) === hash) return "up to date";
  await rm(stamp, { force: true });
  progress("next build");
  await runCommand(
    {
      command: process.execPath,
      args: ["node_modules/next/dist/bin/next", "build"],
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      whenItFails: "next build failed.",
      signal,
    },
    progress,
  );
  await Promise.all([bundleMlflow(mlflowFile), bundlePrograms()]);
  await writeFile(stamp, hash);
  return "built";
}

const readStamp = (path: string) => readFile(path, "utf8").catch(() => null);
