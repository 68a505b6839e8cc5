"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { Target } from "@/lib/charts/target";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import { targetHref } from "./target-href";

interface Zoom {
  readonly from: string;
  readonly to: string;
}

/** What a click and a drag in a chart do to the page. */
export function useChartActions(model: string) {
  const { change, href } = useMonitorState();
  const router = useRouter();

  const onOpen = useCallback(
    (target: Target) => {
      if (target.kind === "instant") change({ to: target.at });
      else if (target.kind === "version") change({ version: target.name });
      else router.push(targetHref(model, target, href));
    },
    [change, href, model, router],
  );
  const onZoom = useCallback((zoom: Zoom | null) => change(zoom ?? { from: null, to: null }), [change]);

  return { onOpen, onZoom };
}
