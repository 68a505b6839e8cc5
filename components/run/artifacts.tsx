"use client";

import type { RunDetail } from "@/lib/contracts/runs";
import { ArtifactFolder } from "./artifact-folder";
import { RunSection } from "./run-section";

/** The run's files as a tree, read folder by folder. */
export function Artifacts({ run }: { run: RunDetail }) {
  return (
    <RunSection title="Artifacts">
      <ArtifactFolder run={run.id} path="" live={run.status === "RUNNING"} />
    </RunSection>
  );
}
