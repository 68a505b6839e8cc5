"use client";

import { Select } from "@/components/controls/select";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail, VersionSummary } from "@/lib/contracts/model";

export function VersionSelect({ model }: { model: ModelDetail }) {
  const { state, change } = useMonitorState();
  const { versions, servingVersion } = model;
  if (versions.length === 0) return <span className="quiet whitespace-nowrap">no version yet</span>;
  const chosen = state.version ?? servingVersion ?? versions[0]?.name ?? "";
  return (
    <Select
      label="Version"
      value={chosen}
      onChange={(version) => change({ version: version === servingVersion ? null : version })}
      groups={[
        {
          options: versions.map((version) => ({
            value: version.name,
            label: `Version ${version.name}${version.serving ? ", serving" : ", shadow"}`,
            note: noteOf(version),
          })),
        },
      ]}
    />
  );
}

function noteOf({ description, reference }: VersionSummary): string {
  return [description, reference ? null : "no reference"].filter(Boolean).join(", ");
}
