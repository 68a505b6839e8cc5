"use client";

import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { ChartPanel, type PanelPlan } from "@/components/chart/chart-panel";
import { historyQuery } from "@/components/run/run-query";
import { useSeen } from "@/components/run/use-seen";
import type { CurveAxis } from "@/lib/charts/curve-axis";
import { fileName } from "@/lib/charts/picture-name";
import { type CurveSet, curvesFooter, curvesTable, prepareRunCurves } from "@/lib/charts/run-curves";
import { curvesVerdict } from "@/lib/charts/run-curves-words";
import type { MetricHistory, RunDetail } from "@/lib/contracts/runs";

interface CurvePanelProps {
  readonly name: string;
  readonly runs: readonly RunDetail[];
  readonly axis: CurveAxis;
  readonly smoothing: number;
}

const drawnPoints = 1000;

const combine = (results: UseQueryResult<MetricHistory>[]) => ({
  histories: results.flatMap(({ data }) => data ?? []),
  ready: results.every(({ data }) => data !== undefined),
  error: results.find(({ data, error }) => error && !data)?.error ?? null,
  refetch: () => {
    for (const result of results) void result.refetch();
  },
});

/** The curves of one metric of every run, read when the panel comes into sight. */
export function CurvePanel({ name, runs, axis, smoothing }: CurvePanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place);
  const drawn = runs.filter(({ metrics }) => metrics.some(({ key }) => key === name));
  const { histories, ready, error, refetch } = useQueries({
    queries: drawn.map((run) => ({ ...historyQuery(run, name, drawnPoints), enabled: seen })),
    combine,
  });
  const ids = runs.map(({ id }) => id).join();
  const names = runs.map((run) => run.name).join("\n");
  const data = useMemo<CurveSet | undefined>(() => {
    if (!ready) return undefined;
    const [order, words] = [ids.split(","), names.split("\n")];
    const curves = histories.map((history) => {
      const at = order.indexOf(history.run);
      return { name: words[at] ?? history.run, place: at, history };
    });
    return { key: name, axis, smoothing, curves };
  }, [ready, histories, ids, names, name, axis, smoothing]);
  const plan = useMemo(() => planOf(name), [name]);
  return (
    <div ref={place} className="flex min-w-0 flex-col bg-bg">
      <ChartPanel model="" plan={plan} query={{ data, error, refetch }} className="min-h-0 flex-1" />
    </div>
  );
}

const planOf = (name: string): PanelPlan<CurveSet> => ({
  id: `curve-${name}`,
  label: () => name,
  verdict: curvesVerdict,
  number: () => undefined,
  emptiness: () => null,
  chart: prepareRunCurves,
  table: curvesTable,
  footer: curvesFooter,
  picture: () => fileName(["plumbline", "runs", name]),
});
