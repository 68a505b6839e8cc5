"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";
import { useListSelection } from "@/components/keyboard/use-list-selection";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import type { RunSummary } from "@/lib/contracts/runs";
import { shownColumns } from "./run-columns";
import { RunRow } from "./run-row";
import { compareHref, runHref } from "./runs-state";
import { SortHeading } from "./sort-heading";
import { useRunsState } from "./use-runs-state";

const group = "In the list";

export function RunsTable({ runs }: { runs: readonly RunSummary[] }) {
  const router = useRouter();
  const { state, toggle } = useRunsState();
  const columns = useMemo(() => shownColumns(runs, state.columns), [runs, state.columns]);
  const open = useCallback(
    (index: number) => {
      const run = runs[index];
      if (run) router.push(runHref(run.id));
    },
    [runs, router],
  );
  const cursor = runs[useListSelection({ group, count: runs.length, onOpen: open })]?.id;
  const shortcuts = useMemo(
    () => [
      ...(cursor ? [{ keys: "x", group, description: "Mark", run: () => toggle(cursor) }] : []),
      ...(state.selected.length > 0
        ? [{ keys: "c", group, description: "Compare", run: () => router.push(compareHref(state.selected)) }]
        : []),
    ],
    [cursor, toggle, state.selected, router],
  );
  useShortcuts(shortcuts);
  const withExperiment = state.experiment === null;
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <th scope="col" className="h-8 w-9 border-b border-line pl-4">
            <span className="sr-only">Marked</span>
          </th>
          <SortHeading field="run_name" first="ASC" label="Run" />
          {withExperiment ? (
            <SortHeading field="experiment" first="ASC" label="Experiment" className="max-tablet:hidden" />
          ) : null}
          <SortHeading field="status" first="ASC" label="Status" className="max-phone:hidden" />
          <SortHeading field="start_time" first="DESC" label="Started, UTC" className="max-phone:hidden" />
          <SortHeading field="duration" first="DESC" label="Took" numeric className="max-phone:hidden" />
          <SortHeading field="user_id" first="ASC" label="By" className="max-desk:hidden" />
          {columns.map(({ field, kind, key }, index) => (
            <SortHeading
              key={field}
              field={field}
              first={kind === "metrics" ? "DESC" : "ASC"}
              label={key}
              numeric={kind === "metrics"}
              className={index === 0 ? "" : "max-phone:hidden"}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow
            key={run.id}
            run={run}
            columns={columns}
            withExperiment={withExperiment}
            cursor={run.id === cursor}
            marked={state.selected.includes(run.id)}
            onMark={toggle}
          />
        ))}
      </tbody>
    </table>
  );
}
