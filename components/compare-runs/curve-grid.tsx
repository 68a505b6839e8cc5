"use client";

import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { Button } from "@/components/controls/button";
import type { RunDetail } from "@/lib/contracts/runs";
import { compareParsers, smoothingOf } from "./compare-state";
import { CurvePanel } from "./curve-panel";

const fewest = 6;
const system = /^system\//;

/** One chart for each metric that has a course, those of the system last. */
export function CurveGrid({ runs }: { runs: readonly RunDetail[] }) {
  const [state] = useQueryStates(compareParsers);
  const [all, setAll] = useState(false);
  const keys = useMemo(() => {
    const found = [...new Set(runs.flatMap(({ curves }) => curves))].sort();
    return [...found.filter((key) => !system.test(key)), ...found.filter((key) => system.test(key))];
  }, [runs]);
  const shown = all ? keys : keys.slice(0, fewest);
  if (keys.length === 0)
    return (
      <p className="px-4 py-3 text-ink-2">No metric was logged more than once, so there are no curves.</p>
    );
  return (
    <>
      <div
        className={`grid auto-rows-[300px] grid-cols-1 gap-px bg-line max-phone:auto-rows-auto ${columns(shown.length)}`}
      >
        {shown.map((key) => (
          <CurvePanel key={key} name={key} runs={runs} axis={state.x} smoothing={smoothingOf(state.smooth)} />
        ))}
        {Array.from({ length: shown.length < 3 ? 0 : (3 - (shown.length % 3)) % 3 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what fills the last row has no name
          <div key={index} className="bg-bg max-desk:hidden" />
        ))}
        {shown.length > 2 && shown.length % 2 === 1 ? (
          <div className="hidden bg-bg tablet:max-desk:block" />
        ) : null}
      </div>
      {keys.length > shown.length ? (
        <p className="border-t border-line px-4 py-2">
          <Button onClick={() => setAll(true)}>Show all {keys.length} curves</Button>
        </p>
      ) : null}
    </>
  );
}

const columns = (count: number) =>
  count === 1 ? "" : count === 2 ? "tablet:grid-cols-2" : "tablet:grid-cols-2 desk:grid-cols-3";
