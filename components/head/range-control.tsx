"use client";

import { Segmented } from "@/components/controls/segmented";
import { rangePresets } from "@/lib/client/monitor-state";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import { RangePicker } from "./range-picker";

const labels = { "1h": "1 h", "6h": "6 h", "24h": "24 h", "7d": "7 d", "30d": "30 d" } as const;

/** Length of the time axes. A preset keeps where the range ends, so that a pinned page stays pinned. */
export function RangeControl() {
  const { state, change } = useMonitorState();
  return (
    <Segmented
      label="Range"
      segments={rangePresets.map((value) => ({ value, label: labels[value] }))}
      value={state.from ? null : state.range}
      onChange={(range) => change({ range, from: null })}
    >
      <RangePicker />
    </Segmented>
  );
}
