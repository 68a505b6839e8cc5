"use client";

import { DataTable } from "@/components/chart/data-table";
import { Panel } from "@/components/panel/panel";
import { panelStateOf } from "@/components/panel/panel-state";
import { unseenNumber, unseenTable, unseenVerdict } from "@/lib/charts/category-rows";
import { labelled, windowWords } from "@/lib/charts/scope-words";
import type { FeaturePanelProps } from "./feature-panel-props";

export function UnseenPanel({ model, query, csvHref }: FeaturePanelProps & { model: string }) {
  const { data } = query;
  const categorical = data?.categorical;
  return (
    <Panel
      id="unseen"
      label={labelled("Unseen categories", data?.scope)}
      state={panelStateOf(query)}
      verdict={categorical ? unseenVerdict(categorical) : undefined}
      figure={categorical ? unseenNumber(categorical) : undefined}
      csvHref={csvHref}
      footer={data ? `${windowWords(data.scope)} · unseen categories are tested like any other` : undefined}
    >
      {categorical && categorical.unseen.list.length > 0 ? (
        <DataTable model={model} caption="Unseen categories" table={unseenTable(categorical)} />
      ) : null}
    </Panel>
  );
}
