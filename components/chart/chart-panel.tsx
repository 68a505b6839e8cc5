"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";
import { CommandBlock } from "@/components/empty/command-block";
import { Panel } from "@/components/panel/panel";
import { panelStateOf } from "@/components/panel/panel-state";
import type { SaveFormat } from "@/components/panel/panel-tools";
import type { Canvas, Chart, ChartList, ChartTable, DecidingNumber, Emptiness } from "@/lib/charts/figure";
import type { Verdict } from "@/lib/contracts/common";
import { ChartFrame } from "./chart-frame";
import { ChartList as ChartListView } from "./chart-list";
import { DataTable } from "./data-table";

/** How an answer becomes a panel: every word and every mark is decided in `lib/charts`. */
export interface PanelPlan<T> {
  readonly id: string;
  readonly label: (answer: T | undefined) => string;
  readonly verdict: (answer: T) => Verdict;
  readonly number: (answer: T) => DecidingNumber | undefined;
  readonly emptiness: (answer: T) => Emptiness | null;
  readonly chart: (answer: T, canvas: Canvas) => Chart;
  readonly table: (answer: T) => ChartTable;
  readonly footer: (answer: T) => string;
  /** The file of its picture, without the format's ending. */
  readonly picture: (answer: T) => string;
  readonly list?: (answer: T) => ChartList | null;
}

interface ChartPanelProps<T> {
  readonly model: string;
  readonly plan: PanelPlan<T>;
  readonly query: Pick<UseQueryResult<T>, "data" | "error"> & { readonly refetch: () => unknown };
  readonly csvHref?: string;
  readonly className?: string;
}

type Save = (format: SaveFormat, name: string) => void;

export function ChartPanel<T>({ model, plan, query, csvHref, className }: ChartPanelProps<T>) {
  const { data } = query;
  const state = panelStateOf(query, (answer) => {
    const empty = plan.emptiness(answer);
    return (
      empty && {
        reason: empty.reason,
        nextStep: empty.command ? <CommandBlock text={empty.command(location.origin)} /> : undefined,
      }
    );
  });
  const label = plan.label(data);
  const prepare = useCallback((canvas: Canvas) => plan.chart(data as T, canvas), [plan, data]);
  const drawn = state.status === "ready" ? data : undefined;
  const list = drawn === undefined ? null : plan.list?.(drawn);
  const save = useRef<Save>(null);
  const onReady = useCallback((ready: Save) => {
    save.current = ready;
  }, []);
  const table = useMemo(
    () =>
      drawn === undefined ? undefined : <DataTable model={model} caption={label} table={plan.table(drawn)} />,
    [drawn, model, label, plan],
  );
  return (
    <Panel
      id={plan.id}
      label={label}
      state={state}
      verdict={data === undefined ? undefined : plan.verdict(data)}
      figure={drawn === undefined ? undefined : plan.number(drawn)}
      table={table}
      csvHref={csvHref}
      onSave={(format) => {
        if (drawn !== undefined) save.current?.(format, plan.picture(drawn));
      }}
      footer={drawn === undefined ? undefined : plan.footer(drawn)}
      className={className}
    >
      <ChartFrame model={model} prepare={prepare} onReady={onReady} height={list?.chartHeight} />
      {list ? <ChartListView model={model} list={list} /> : null}
    </Panel>
  );
}
