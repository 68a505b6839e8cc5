"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { Crumb } from "@/components/head/crumb";
import { RunSkeleton } from "@/components/run/run-skeleton";
import { KeysButton } from "@/components/shell/keys-button";
import { PageLink } from "@/components/shell/page-link";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { metricRows, paramRows } from "@/lib/charts/compared-rows";
import { mostCompared } from "@/lib/charts/run-look";
import { CompareHead } from "./compare-head";
import { compareParsers } from "./compare-state";
import { CompareTable } from "./compare-table";
import { CurveGrid } from "./curve-grid";
import { ParallelPanel } from "./parallel-panel";
import { RunLegend } from "./run-legend";
import { useComparedRuns } from "./use-compared-runs";

/** Some runs beside each other: words, curves, coordinates, tables. */
export function CompareView() {
  const [state] = useQueryStates(compareParsers);
  const ids = useMemo(() => [...new Set(state.runs)].slice(0, mostCompared), [state.runs]);
  const { runs, pending, errors } = useComparedRuns(ids);
  const params = useMemo(() => paramRows(runs), [runs]);
  const metrics = useMemo(() => metricRows(runs, state.turned), [runs, state.turned]);
  if (ids.length === 0) return <NoRuns />;
  if (pending) return <RunSkeleton title="Compared runs" />;
  if (runs.length === 0 && errors[0])
    return <PageProblem title="These runs could not be read" error={errors[0]} />;
  return (
    <>
      <CompareHead runs={runs} params={params} metrics={metrics} />
      <main id="content" className="flex-1 border-b border-line">
        <RunLegend runs={runs} />
        <CurveGrid runs={runs} />
        {runs.length > 1 ? <ParallelPanel runs={runs} params={params} metrics={metrics} /> : null}
        <CompareTable runs={runs} params={params} metrics={metrics} />
      </main>
      <StatusBar keys={<KeysButton />}>
        <span>
          {errors.length > 0
            ? errors.map(({ message }) => message).join(" ")
            : "The address holds this comparison"}
        </span>
        {state.runs.length > mostCompared ? <span>the first {mostCompared} runs are shown</span> : null}
      </StatusBar>
    </>
  );
}

function NoRuns() {
  return (
    <main id="content" className="flex-1 p-6">
      <Crumb href="/runs">Runs</Crumb>
      <h1 className="mt-1 text-page font-semibold">No runs to compare</h1>
      <p className="mt-2 text-ink-2">
        Mark runs in{" "}
        <PageLink href="/runs" className="link text-ink">
          the list
        </PageLink>{" "}
        with their boxes or with x, then press c.
      </p>
    </main>
  );
}
