"use client";

import { useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import {
  liveInterval,
  livenessOf,
  type MonitorPatch,
  monitorHref,
  monitorParsers,
  monitorSearch,
} from "./monitor-state";

/** The one way to read and write what the URL holds. A change keeps every other part, and Back undoes it. */
export function useMonitorState() {
  const [state, write] = useQueryStates(monitorParsers, { history: "push", clearOnDefault: true });

  const change = useCallback((patch: MonitorPatch) => void write(patch), [write]);
  const toggleTable = useCallback(
    (panel: string) =>
      void write(({ tables }) => ({ tables: toggle(tables, panel) }), { history: "replace" }),
    [write],
  );
  const href = useCallback((path: string, patch?: MonitorPatch) => monitorHref(path, state, patch), [state]);

  return useMemo(
    () => ({
      state,
      search: monitorSearch(state),
      liveness: livenessOf(state),
      interval: liveInterval(state),
      change,
      toggleTable,
      href,
    }),
    [state, change, toggleTable, href],
  );
}

function toggle(list: readonly string[], item: string): string[] | null {
  const next = list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
  return next.length > 0 ? next : null;
}
