"use client";

import { Filter } from "lucide-react";
import { SearchSelect } from "@/components/controls/search-select";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";

const everything = "all";

/** One slice of the predictions, where the model declares columns to slice by. */
export function SegmentSelect({ model }: { model: ModelDetail }) {
  const { state, change } = useMonitorState();
  if (model.segments.length === 0) return null;
  return (
    <SearchSelect
      label="Segment"
      icon={Filter}
      value={state.segment ?? everything}
      onChange={(segment) => change({ segment: segment === everything ? null : segment })}
      groups={[
        { options: [{ value: everything, label: "All predictions" }] },
        ...model.segments.map(({ column, values }) => ({
          label: column,
          options: values.map((value) => ({
            value: `${column}:${value}`,
            label: value,
            chosen: `${column} ${value}`,
          })),
        })),
      ]}
    />
  );
}
