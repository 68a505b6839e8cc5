"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/controls/button";
import { formatCount } from "@/lib/charts/format";
import type { RunListAnswer } from "@/lib/contracts/runs";
import { useRunsState } from "./use-runs-state";

const pageSize = 50;

/** Which of the runs are shown, and the way to the others. */
export function RunsPager({ answer }: { answer: RunListAnswer }) {
  const { write } = useRunsState();
  const { page, pages, total, runs } = answer;
  const first = (page - 1) * pageSize + 1;
  const turn = (to: number) => void write({ page: to });
  if (total === 0) return <span>Runs appear here by themselves.</span>;
  return (
    <span className="flex items-center gap-1">
      <span>
        {runs.length === 0
          ? `Page ${page} of ${pages} has no runs`
          : `${formatCount(first)} to ${formatCount(first + runs.length - 1)} of ${formatCount(total)} runs`}
      </span>
      {pages > 1 ? (
        <>
          <IconButton
            label="Page before"
            icon={ChevronLeft}
            look="bare"
            small
            disabled={page <= 1}
            onClick={() => turn(Math.min(page - 1, pages))}
          />
          <IconButton
            label="Next page"
            icon={ChevronRight}
            look="bare"
            small
            disabled={page >= pages}
            onClick={() => turn(page + 1)}
          />
        </>
      ) : null}
    </span>
  );
}
