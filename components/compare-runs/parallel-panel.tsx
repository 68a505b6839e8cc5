"use client";

import { useMemo, useRef } from "react";
import { useSize } from "@/components/chart/use-size";
import { RunSection } from "@/components/run/run-section";
import type { MetricRow, ParamRow } from "@/lib/charts/compared-rows";
import { parallelAxes } from "@/lib/charts/parallel-axes";
import type { RunDetail } from "@/lib/contracts/runs";
import { ParallelDrawing } from "./parallel-drawing";

interface ParallelPanelProps {
  readonly runs: readonly RunDetail[];
  readonly params: readonly ParamRow[];
  readonly metrics: readonly MetricRow[];
}

/** Params that differ and what was measured, a line for each run. */
export function ParallelPanel({ runs, params, metrics }: ParallelPanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const axes = useMemo(() => parallelAxes(params, metrics), [params, metrics]);
  if (axes.length < 2) return null;
  return (
    <div className="border-y border-line">
      <RunSection
        title="Params against metrics"
        aside={<span className="quiet">params that differ, then metrics</span>}
      >
        <section
          aria-label="Params against metrics, drawn"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it is scrolled with the keyboard
          tabIndex={0}
          className="relative mt-2 overflow-x-auto"
        >
          <div ref={place} className="h-64" style={{ minWidth: axes.length * 88 }}>
            {size ? <ParallelDrawing axes={axes} names={runs.map(({ name }) => name)} size={size} /> : null}
          </div>
        </section>
      </RunSection>
    </div>
  );
}
