import { rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { buildFolder, buildStamp, readStamp, sourcesHash } from "./build-state.mjs";
import { bundlePrograms } from "./bundled";
import { runCommand } from "./command.mjs";
import { hashContent } from "./content-hash.mjs";
import { alone } from "./exclusive";

type Progress = (text: string) => void;

const schema = "prisma/schema.prisma";
const generatedFolder = "lib/db/generated";

/** Generates the database client when the schema has changed since. */
export function generateClient(progress: Progress, signal?: AbortSignal): Promise<string> {
  return alone(resolve(generatedFolder), () => generate(progress, signal));
}

async function generate(progress: Progress, signal?: AbortSignal): Promise<string> {
  const stamp = join(generatedFolder, ".schema-hash");
  const hash = hashContent([schema, "package-lock.json"]);
  if (readStamp(stamp) === hash) return "up to date";
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
  const hash = sourcesHash();
  if (readStamp(buildStamp) === hash) return "up to date";
  await rm(buildStamp, { force: true });
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
  await bundlePrograms();
  await writeFile(buildStamp, hash);
  return "built";
}
