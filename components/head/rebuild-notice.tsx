"use client";

import { StateIcon } from "@/components/verdict/state-icon";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";

/** A new reference is being counted in the background; until it is whole, everything shows the old one. */
export function RebuildNotice({ model }: { model: ModelDetail }) {
  const { state } = useMonitorState();
  const name = state.version ?? model.servingVersion;
  const version = model.versions.find((each) => each.name === name);
  if (version?.reference?.status !== "building") return null;
  const percent = Math.floor(version.reference.progress * 100);
  return (
    <div role="status" className="flex items-center gap-2 border-b border-line bg-sunken px-4 py-1.5">
      <StateIcon level="info" small />
      <span>
        <b>
          A new reference of version {version.name} is being counted, {percent} %.
        </b>{" "}
        <span className="text-ink-2">Until it is whole, panels show what stood before it.</span>
      </span>
      <progress
        value={percent}
        max={100}
        aria-label="Counted"
        className="ml-auto h-1 w-40 accent-(--current)"
      />
    </div>
  );
}
