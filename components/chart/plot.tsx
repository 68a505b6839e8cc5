"use client";

import type { ClickAnnotationEvent, PlotMouseEvent, PlotRelayoutEvent } from "plotly.js";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import createPlot from "react-plotly.js/factory";
import type { SaveFormat } from "@/components/panel/panel-tools";
import { useTheme } from "@/components/theme/use-theme";
import type { Figure } from "@/lib/charts/figure";
import { parseTarget, type Target } from "@/lib/charts/target";
import { zoomedSpan } from "@/lib/charts/time-axis";
import { token } from "@/lib/charts/tokens";
import { downloadAs } from "./download-as";
import Plotly from "./plotly-core";
import { readTokens } from "./read-tokens";
import { useFitPrint } from "./use-fit-print";
import { useTapOnly } from "./use-tap-only";

const PlotlyFigure = createPlot(Plotly);

const config = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  responsive: false,
  doubleClick: false,
  showTips: false,
} as const;

/** A click over time waits this long, because it may be the first of the two that undo a zoom. */
const doubleClickMs = 300;

export interface PlotProps {
  readonly figure: Figure;
  readonly overTime: boolean;
  readonly onOpen: (target: Target) => void;
  readonly onZoom: (span: { from: string; to: string } | null) => void;
  /** Gives the caller the means to save the picture as it is drawn. */
  readonly onReady: (save: (format: SaveFormat, name: string) => void) => void;
}

/** The only component that knows Plotly. */
export default function Plot({ figure, overTime, onOpen, onZoom, onReady }: PlotProps) {
  const theme = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens' values are the theme's
  const drawn = useMemo(() => readTokens(figure), [figure, theme]);
  const element = useRef<HTMLDivElement>(null);
  const wasTap = useTapOnly(element);
  useFitPrint(element);
  const [failure, setFailure] = useState<Error | null>(null);

  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const onClick = useCallback(
    (event: PlotMouseEvent) => {
      const target = event.points[0]?.customdata;
      clearTimeout(waiting.current);
      if (event.event.detail > 1 || !wasTap()) return;
      if (overTime) waiting.current = setTimeout(open, doubleClickMs, target, onOpen);
      else open(target, onOpen);
    },
    [overTime, onOpen, wasTap],
  );
  const onClickAnnotation = useCallback(
    (event: ClickAnnotationEvent) => {
      if (wasTap()) open(event.annotation.name, onOpen);
    },
    [onOpen, wasTap],
  );
  const onRelayout = useCallback(
    (event: PlotRelayoutEvent) => {
      const span = overTime ? zoomedSpan(event["xaxis.range[0]"], event["xaxis.range[1]"]) : null;
      if (span) onZoom(span);
    },
    [overTime, onZoom],
  );
  const onDoubleClick = useCallback(() => {
    clearTimeout(waiting.current);
    if (overTime) onZoom(null);
  }, [overTime, onZoom]);

  useEffect(() => {
    onReady((format, name) => void save(element.current, format, name));
  }, [onReady]);

  if (failure)
    return (
      <p className="mt-2 text-ink-2">
        This chart could not be drawn: {failure.message}. Its table has the data.
      </p>
    );

  return (
    <PlotlyFigure
      ref={element}
      data={drawn.data}
      layout={drawn.layout}
      config={config}
      style={fill}
      onError={setFailure}
      onClick={onClick}
      onClickAnnotation={onClickAnnotation}
      onRelayout={onRelayout}
      onDoubleClick={onDoubleClick}
    />
  );
}

const fill = { width: "100%", height: "100%", touchAction: "pan-y pinch-zoom" };

function open(customdata: unknown, onOpen: (target: Target) => void) {
  const target = parseTarget(customdata);
  if (target) onOpen(target);
}

/** A picture stands alone, so it gets the page's background; PNG at twice the size, for print. */
async function save(element: HTMLDivElement | null, format: SaveFormat, name: string) {
  if (!element) return;
  const { data, layout } = element as unknown as Figure;
  const { width = 720, height = 400 } = layout;
  const picture = readTokens({ data, layout: { ...layout, paper_bgcolor: token.background } });
  const scale = format === "png" ? 2 : 1;
  const address = await Plotly.toImage({ ...picture, config: {} }, { format, width, height, scale });
  downloadAs(address, `${name}.${format}`);
}
