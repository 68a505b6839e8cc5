import { createHash } from "node:crypto";
import type { GateResult } from "@/lib/contracts/promotions";

interface Approved {
  readonly model: string;
  readonly version: number;
  readonly artifact: string | null;
  readonly environment: string;
  readonly revision: number;
  readonly note: string;
  readonly results: readonly GateResult[];
}

/**
 * What an approval stands for, as SHA-256: the version and its artifacts, the target as it was, the words of the
 * request, and how each gate was answered. Evidence that moves with every hour without changing an answer is not in it.
 */
export function digestOf({ results, ...rest }: Approved): string {
  const gates = results.map(({ kind, title, outcome, dryRun }) => [kind, title, outcome, dryRun]);
  const { model, version, artifact, environment, revision, note } = rest;
  return createHash("sha256")
    .update(JSON.stringify([model, version, artifact, environment, revision, note, gates]))
    .digest("hex");
}
