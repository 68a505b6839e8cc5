import "server-only";
import { readFile } from "node:fs/promises";
import type { Scorers } from "./flight-log";
import { ModelArtifact } from "./model-artifact";
import { createScorer } from "./score";

/** Written by `npm run demo:train`. */
export const ARTIFACTS = {
  serving: new URL("./artifacts/version-1.json", import.meta.url),
  shadow: new URL("./artifacts/version-2.json", import.meta.url),
};

export async function readScorers(): Promise<Scorers> {
  const read = async (artifact: URL) =>
    createScorer(ModelArtifact.parse(JSON.parse(await readFile(artifact, "utf8"))));
  return { serving: await read(ARTIFACTS.serving), shadow: await read(ARTIFACTS.shadow) };
}
