"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import { nextOrder, readOrder } from "./sort-order";
import { useRunsState } from "./use-runs-state";

interface SortHeadingProps {
  readonly field: string;
  readonly label: string;
  /** The direction of the first click. */
  readonly first: "ASC" | "DESC";
  readonly numeric?: boolean;
  readonly className?: string;
}

/** A column's name that sorts by it. */
export function SortHeading({ field, label, first, numeric = false, className = "" }: SortHeadingProps) {
  const { state, narrow } = useRunsState();
  const order = readOrder(state.order);
  const sorted = order.field === field;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (order.ascending ? "ascending" : "descending") : undefined}
      className={`h-8 border-b border-line px-2.5 text-quiet whitespace-nowrap last:pr-4 ${numeric ? "text-right" : ""} ${className}`}
    >
      <button
        type="button"
        title={`Sort by ${label}`}
        className={`inline-flex h-6 max-w-40 items-center gap-1 hover:text-ink max-phone:h-11 ${sorted ? "font-semibold text-ink" : "text-ink-3"}`}
        onClick={() => narrow({ order: nextOrder(state.order, field, first) })}
      >
        <span className="truncate">{label}</span>
        {sorted ? <Icon of={order.ascending ? ArrowUp : ArrowDown} small /> : null}
      </button>
    </th>
  );
}
