"use client";

import { DataTable } from "@/components/chart/data-table";
import { Panel } from "@/components/panel/panel";
import { panelStateOf } from "@/components/panel/panel-state";
import { categoriesNumber, categoriesTable, categoriesVerdict } from "@/lib/charts/category-rows";
import { againstName, labelled, rowsWords, windowName, windowSpan } from "@/lib/charts/scope-words";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { FeatureAnswer } from "@/lib/contracts/feature";
import { CategoryTableView } from "./category-table-view";
import type { FeaturePanelProps } from "./feature-panel-props";

const label = "Categories, by their share of chi-square";

const emptinessOf = ({ categorical, scope }: FeatureAnswer) =>
  categorical && categorical.categories.length > 0
    ? null
    : { reason: `No values in the ${windowSpan(scope)}. A longer or earlier range may hold some.` };

export function CategoriesPanel({ model, query, csvHref }: FeaturePanelProps & { model: string }) {
  const { data } = query;
  const { toggleTable } = useMonitorState();
  const categorical = data?.categorical;
  return (
    <Panel
      id="categories"
      label={labelled(label, data?.scope)}
      state={panelStateOf(query, emptinessOf)}
      verdict={data && categorical ? categoriesVerdict(data, categorical) : undefined}
      figure={categorical ? categoriesNumber(categorical) : undefined}
      table={
        categorical ? (
          <DataTable
            model={model}
            caption={label}
            table={categoriesTable(categorical, againstName(data.scope))}
          />
        ) : undefined
      }
      csvHref={csvHref}
      footer={
        data && categorical
          ? rowsWords(data.scope, categorical.currentRows, categorical.referenceRows)
          : undefined
      }
      className="desk:col-span-2 print:col-span-2"
    >
      {data && categorical ? (
        <CategoryTableView
          name={data.drift.column}
          held={againstName(data.scope)}
          now={windowName(data.scope)}
          categorical={categorical}
          onOpenTable={() => toggleTable("categories")}
        />
      ) : null}
    </Panel>
  );
}
