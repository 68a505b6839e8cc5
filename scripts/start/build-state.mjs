import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashContent } from "./content-hash.mjs";

/** Where the build leaves the application, and every program that a start runs. */
export const buildFolder = ".next";
/** Holds the hash of the sources of the last whole build. */
export const buildStamp = join(buildFolder, "plumbline-sources");

const builtFrom = [
  "app",
  "components",
  "lib",
  "public",
  "scripts/start",
  "scripts/worker.ts",
  "scripts/first-admin.ts",
  "prisma/schema.prisma",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

export const sourcesHash = () => hashContent(builtFrom);

/** Whether what was built last is what the sources say now. */
export const isBuilt = () => readStamp(buildStamp) === sourcesHash();

/** @param {string} path */
export function readStamp(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
