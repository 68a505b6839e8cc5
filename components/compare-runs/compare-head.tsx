"use client";

import { useQueryStates } from "nuqs";
import { Segmented } from "@/components/controls/segmented";
import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { LiveMark } from "@/components/shell/live-mark";
import { HealthSentence } from "@/components/verdict/health-sentence";
import type { MetricRow, ParamRow } from "@/lib/charts/compared-rows";
import { comparedVerdict } from "@/lib/charts/compared-words";
import type { RunDetail } from "@/lib/contracts/runs";
import { compareParsers, smoothingOf } from "./compare-state";

const axes = [
  { value: "step", label: "Step" },
  { value: "time", label: "Time" },
  { value: "relative", label: "Since start" },
] as const;

interface CompareHeadProps {
  readonly runs: readonly RunDetail[];
  readonly params: readonly ParamRow[];
  readonly metrics: readonly MetricRow[];
}

export function CompareHead({ runs, params, metrics }: CompareHeadProps) {
  const [state, write] = useQueryStates(compareParsers, { history: "replace" });
  const names = runs.map(({ name }) => name);
  return (
    <PageHead
      title={
        <>
          <span className="max-phone:order-1 max-phone:basis-full">
            <Crumb href="/runs">Runs</Crumb>
          </span>
          <h1 className="text-page font-semibold tracking-[-0.01em] max-phone:order-2 max-phone:basis-full">
            {runs.length === 1 ? names[0] : `${runs.length} runs compared`}
          </h1>
          <span className="flex-1 max-phone:hidden" />
          <Smoothing
            value={smoothingOf(state.smooth)}
            onChange={(smooth) => void write({ smooth: smooth || null })}
          />
          <Segmented label="Curves by" segments={axes} value={state.x} onChange={(x) => void write({ x })} />
        </>
      }
      verdict={
        <>
          <HealthSentence verdict={comparedVerdict(names, params, metrics)} />
          <span className="flex-1 max-phone:hidden" />
          {runs.some(({ status }) => status === "RUNNING") ? (
            <span className="max-phone:order-7">
              <LiveMark>Live, every 2 s</LiveMark>
            </span>
          ) : null}
        </>
      }
    />
  );
}

function Smoothing({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  return (
    <label className="flex h-(--control) items-center gap-2 whitespace-nowrap text-ink-2 max-phone:order-6 max-phone:basis-full">
      Smoothing
      <input
        type="range"
        min={0}
        max={0.99}
        step={0.01}
        value={value}
        className="w-32 accent-(--current) max-phone:flex-1"
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <span className="w-8 text-right">{value.toFixed(2)}</span>
    </label>
  );
}
