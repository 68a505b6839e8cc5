"use client";

import { ListKeys } from "@/components/shell/list-keys";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { ApiError } from "@/lib/client/api-error";
import { FilterProblem } from "./filter-problem";
import { NoRunMatches } from "./no-run-matches";
import { RunsHead } from "./runs-head";
import { RunsPager } from "./runs-pager";
import { RunsRows } from "./runs-skeleton";
import { RunsTable } from "./runs-table";
import { StartTracking } from "./start-tracking";
import { useRunList } from "./use-run-list";
import { useRunsState } from "./use-runs-state";

const keys = [
  { keys: ["x"], words: "mark" },
  { keys: ["c"], words: "compare" },
] as const;

/** Runs of every experiment, or of one. */
export function RunsView() {
  const { state } = useRunsState();
  const { data, error, refetch } = useRunList(state);
  const blamed = error instanceof ApiError ? error.invalidParams.find(({ name }) => name === "filter") : null;
  const narrowed = Boolean(state.filter ?? state.experiment);
  if (error && !data && !blamed)
    return <PageProblem title="The runs could not be read" error={error} retry={() => void refetch()} />;
  const isBare = data?.total === 0 && !narrowed;
  return (
    <>
      <RunsHead answer={data} refused={Boolean(blamed && !data)} bare={isBare} />
      <main
        id="content"
        aria-busy={!data && !error}
        className="min-w-0 flex-1 overflow-x-auto border-b border-line"
      >
        {blamed && !data ? <FilterProblem filter={state.filter ?? ""} problem={blamed} /> : null}
        {!data && !error ? <RunsRows /> : null}
        {isBare ? <StartTracking /> : null}
        {data?.total === 0 && narrowed ? <NoRunMatches /> : null}
        {data && data.total > 0 ? <RunsTable runs={data.runs} /> : null}
      </main>
      <StatusBar keys={<ListKeys own={keys} />}>
        {data ? <RunsPager answer={data} /> : <span>{error ? "No runs are shown" : "Reading the runs"}</span>}
      </StatusBar>
    </>
  );
}
