"use client";

import { Calendar } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Popover } from "@/components/controls/popover";
import { segmentStyle } from "@/components/controls/segmented";
import { Icon } from "@/components/icons/icon";
import { useMonitorState } from "@/lib/client/use-monitor-state";

const RangeForm = dynamic(() => import("./range-form").then((module) => module.RangeForm), { ssr: false });

export function RangePicker() {
  const [open, setOpen] = useState(false);
  const { state, change } = useMonitorState();
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Choose dates"
      trigger={
        <button
          type="button"
          aria-label="Choose dates"
          title="Choose dates"
          className={segmentStyle(Boolean(state.from))}
        >
          <Icon of={Calendar} small />
        </button>
      }
    >
      <RangeForm
        range={state.range}
        from={state.from}
        to={state.to}
        onApply={(span) => {
          change(span);
          setOpen(false);
        }}
      />
    </Popover>
  );
}
