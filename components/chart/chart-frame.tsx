"use client";

import dynamic from "next/dynamic";
import { useMemo, useRef } from "react";
import type { Canvas, Chart } from "@/lib/charts/figure";
import type { PlotProps } from "./plot";
import { useChartActions } from "./use-chart-actions";
import { useSize } from "./use-size";

const Plot = dynamic(() => import("./plot"), { ssr: false, loading: () => <Waiting /> });

interface ChartFrameProps {
  readonly model: string;
  /** Draws for a size; called again when the size changes, so that nothing is scaled. */
  readonly prepare: (canvas: Canvas) => Chart;
  readonly onReady: PlotProps["onReady"];
  /** What a click does where it does not change the page's own range or version. */
  readonly onOpen?: PlotProps["onOpen"];
  /** Of a chart that leaves room for what stands beneath it. */
  readonly height?: number;
}

/** A chart as large as its place, with its summary in words. */
export function ChartFrame({ model, prepare, onReady, onOpen, height }: ChartFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const chart = useMemo(
    () => (size && size.width > 0 && size.height > 0 ? prepare({ ...size, zone: viewerZone() }) : null),
    [size, prepare],
  );
  const actions = useChartActions(model);
  return (
    <figure
      className={`relative min-h-0 overflow-hidden ${height === undefined ? "flex-1" : "shrink-0"}`}
      style={{ height }}
    >
      <div ref={place} className="absolute inset-0 overflow-hidden" aria-hidden="true" data-chart>
        {chart ? (
          <Plot
            figure={chart.figure}
            overTime={chart.overTime}
            onOpen={onOpen ?? actions.onOpen}
            onZoom={actions.onZoom}
            onReady={onReady}
          />
        ) : (
          <Waiting />
        )}
      </div>
      <figcaption className="sr-only">{chart?.summary}</figcaption>
    </figure>
  );
}

const viewerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function Waiting() {
  return <span className="skeleton absolute inset-0 mb-2" />;
}
