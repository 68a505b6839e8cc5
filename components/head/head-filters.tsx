"use client";

import type { ModelDetail } from "@/lib/contracts/model";
import { AgainstSelect } from "./against-select";
import { SegmentSelect } from "./segment-select";
import { WindowSelect } from "./window-select";

/** Which predictions, over which window, held against what. */
export function HeadFilters({ model }: { model: ModelDetail }) {
  return (
    <span className="contents max-phone:order-6 max-phone:flex max-phone:w-full max-phone:gap-2 max-phone:*:min-w-0 max-phone:*:flex-1">
      <SegmentSelect model={model} />
      <WindowSelect />
      <AgainstSelect model={model} />
    </span>
  );
}
