"use client";

import { Select } from "@/components/controls/select";
import { evaluationWindows } from "@/lib/client/monitor-state";
import { useMonitorState } from "@/lib/client/use-monitor-state";

const labels = { "24h": "24 h", "7d": "7 d" } as const;

/** The evaluation window that ends where the range ends: what distributions, drift and importance show. */
export function WindowSelect() {
  const { state, change } = useMonitorState();
  return (
    <Select
      label="Evaluation window"
      prefix="Window "
      value={state.window}
      onChange={(value) => change({ window: evaluationWindows.find((window) => window === value) ?? null })}
      groups={[
        {
          label: "Distributions, drift, importance",
          options: evaluationWindows.map((value) => ({ value, label: labels[value] })),
        },
      ]}
    />
  );
}
