"use client";

import { useQueryStates } from "nuqs";
import { Segmented } from "@/components/controls/segmented";
import { runHref } from "@/components/runs/runs-state";
import { PageLink } from "@/components/shell/page-link";
import type { MetricRow, ParamRow } from "@/lib/charts/compared-rows";
import type { RunDetail } from "@/lib/contracts/runs";
import { compareParsers } from "./compare-state";
import { MetricCells, ParamCells } from "./compared-cells";
import { RunLetter } from "./run-letter";

interface CompareTableProps {
  readonly runs: readonly RunDetail[];
  readonly params: readonly ParamRow[];
  readonly metrics: readonly MetricRow[];
}

const shows = [
  { value: "all", label: "All params" },
  { value: "different", label: "Those that differ" },
] as const;

/** Metrics and params side by side: the best is marked, and so is what differs. */
export function CompareTable({ runs, params, metrics }: CompareTableProps) {
  const [{ show, turned }, write] = useQueryStates(compareParsers, { history: "replace" });
  const shown = show === "different" ? params.filter(({ differs }) => differs) : params;
  const turn = (key: string) => {
    const rest = turned.filter((each) => each !== key);
    const next = rest.length < turned.length ? rest : [...turned, key];
    void write({ turned: next.length > 0 ? next : null });
  };
  return (
    <section
      aria-label="Values side by side"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: many runs are scrolled with the keyboard
      tabIndex={0}
      className="relative overflow-x-auto border-t border-line"
    >
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 h-9 border-b border-line bg-bg px-4 text-quiet text-ink-3"
            >
              Value
            </th>
            {runs.map(({ id, name }, place) => (
              <th key={id} scope="col" className="h-9 border-b border-line px-2.5 last:pr-4">
                <span className="flex items-center justify-end gap-1.5">
                  <RunLetter place={place} />
                  <PageLink href={runHref(id)} className="link inline-block max-w-40 truncate font-semibold">
                    {name}
                  </PageLink>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <GroupRow label="Metrics" count={metrics.length} span={runs.length + 1} />
          {metrics.map((row) => (
            <MetricCells key={row.key} row={row} onTurn={() => turn(row.key)} />
          ))}
        </tbody>
        <tbody>
          <tr>
            <th
              scope="rowgroup"
              colSpan={runs.length + 1}
              className="border-b border-line bg-sunken px-4 py-1"
            >
              <span className="flex min-h-7 flex-wrap items-center gap-2">
                <span className="font-semibold">Params</span>
                <span className="quiet font-normal">{params.length}</span>
                {runs.length > 1 ? (
                  <span className="ml-auto max-phone:sticky max-phone:left-4 max-phone:ml-0 max-phone:w-72">
                    <Segmented
                      label="Which params"
                      segments={shows}
                      value={show}
                      onChange={(value) => void write({ show: value })}
                    />
                  </span>
                ) : null}
              </span>
            </th>
          </tr>
          {shown.map((row) => (
            <ParamCells key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GroupRow({ label, count, span }: { label: string; count: number; span: number }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={span} className="h-9 border-b border-line bg-sunken px-4 font-semibold">
        {label} <span className="quiet font-normal">{count}</span>
      </th>
    </tr>
  );
}
