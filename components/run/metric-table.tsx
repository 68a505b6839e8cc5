"use client";

import type { RunDetail } from "@/lib/contracts/runs";
import { MetricRow } from "./metric-row";
import { RunSection } from "./run-section";

const heading =
  "h-7 border-b border-line px-2.5 text-quiet whitespace-nowrap text-ink-3 first:pl-0 last:pr-0";

/** Every metric: its latest value and how it came there. */
export function MetricTable({ run }: { run: RunDetail }) {
  return (
    <RunSection title="Metrics" count={run.metrics.length}>
      {run.metrics.length === 0 ? (
        <p className="mt-1 text-ink-2">
          {run.status === "RUNNING"
            ? "Nothing has been measured yet; it will appear here."
            : "No metrics were logged."}
        </p>
      ) : (
        <table className="mt-1 w-full border-collapse">
          <thead>
            <tr>
              <th scope="col" className={heading}>
                Metric
              </th>
              <th scope="col" className={heading}>
                Course
              </th>
              <th scope="col" className={`${heading} text-right`}>
                Latest
              </th>
              <th scope="col" className={`${heading} text-right max-phone:hidden`}>
                Lowest
              </th>
              <th scope="col" className={`${heading} text-right max-phone:hidden`}>
                Highest
              </th>
              <th scope="col" className={`${heading} text-right max-phone:hidden`}>
                Step
              </th>
              <th scope="col" className={`${heading} text-right max-desk:hidden`}>
                Points
              </th>
            </tr>
          </thead>
          <tbody>
            {run.metrics.map((metric) => (
              <MetricRow key={metric.key} run={run} metric={metric} />
            ))}
          </tbody>
        </table>
      )}
    </RunSection>
  );
}
