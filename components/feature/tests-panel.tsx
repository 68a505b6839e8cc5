"use client";

import { Panel } from "@/components/panel/panel";
import { panelStateOf } from "@/components/panel/panel-state";
import { testsVerdict } from "@/lib/charts/feature-words";
import { categoricalRows, numericRows } from "@/lib/charts/moments-table";
import { againstName, labelled, windowName } from "@/lib/charts/scope-words";
import { effectSizes, plainTestWords, prepareTestTable } from "@/lib/charts/test-table";
import type { FeatureAnswer } from "@/lib/contracts/feature";
import { ComparedTable } from "./compared-table";
import { EffectSizes } from "./effect-sizes";
import type { FeaturePanelProps } from "./feature-panel-props";
import { TestTableView } from "./test-table-view";

/** The policy shows its hand: what it saw, what it asked for and what it could have seen, beside the plain test. */
export function TestsPanel({ query, csvHref }: FeaturePanelProps) {
  const { data } = query;
  return (
    <Panel
      id="tests"
      label={labelled("Test and effect", data?.scope)}
      state={panelStateOf(query)}
      verdict={data && testsVerdict(data.drift)}
      csvHref={csvHref}
      footer={data ? plainTestWords(data.drift.plain) : undefined}
    >
      {data ? <Tests answer={data} /> : null}
    </Panel>
  );
}

function Tests({ answer }: { answer: FeatureAnswer }) {
  const { drift, numeric, categorical, scope } = answer;
  const compared = numeric ? numericRows(numeric) : categorical ? categoricalRows(categorical) : [];
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto">
      <TestTableView table={prepareTestTable(drift)} />
      <EffectSizes sizes={effectSizes(drift)} />
      <ComparedTable rows={compared} held={againstName(scope)} now={windowName(scope)} />
    </div>
  );
}
