"use client";

import { ArrowUpDown } from "lucide-react";
import { Select } from "@/components/controls/select";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";

/** What the window is held against: the reference, the time before, or another version. */
export function AgainstSelect({ model }: { model: ModelDetail }) {
  const { state, change } = useMonitorState();
  const current = state.version ?? model.servingVersion;
  const others = model.versions.filter((version) => version.name !== current);
  return (
    <Select
      label="Compare with"
      prefix="Against "
      icon={ArrowUpDown}
      value={state.against ?? "reference"}
      onChange={(against) => change({ against: against === "reference" ? null : against })}
      groups={[
        {
          options: [
            { value: "reference", label: "reference", note: "what the version was approved with" },
            { value: "previous", label: "the period before" },
          ],
        },
        ...(others.length > 0
          ? [
              {
                label: "Another version, same window",
                options: others.map(({ name }) => ({ value: `version:${name}`, label: `version ${name}` })),
              },
            ]
          : []),
      ]}
    />
  );
}
