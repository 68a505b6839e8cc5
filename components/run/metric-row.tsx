"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Skeleton } from "@/components/skeleton/skeleton";
import { Sparkline } from "@/components/sparkline/sparkline";
import { formatCount, unknown } from "@/lib/charts/format";
import { formatMetricValue, numberOf } from "@/lib/charts/metric-value";
import type { RunDetail, RunMetric } from "@/lib/contracts/runs";
import { historyQuery } from "./run-query";
import { useSeen } from "./use-seen";

const cell = "h-10 border-b border-line px-2.5 whitespace-nowrap first:pl-0 last:pr-0";
const curvePoints = 120;

/** A metric with its small curve, which is read when the row comes into sight. */
export function MetricRow({ run, metric }: { run: RunDetail; metric: RunMetric }) {
  const row = useRef<HTMLTableRowElement>(null);
  const seen = useSeen(row);
  const hasCurve = run.curves.includes(metric.key);
  const { data } = useQuery({ ...historyQuery(run, metric.key, curvePoints), enabled: seen && hasCurve });
  const values = data?.points.map(({ value }) => numberOf(value)) ?? [];
  const known = values.filter((value) => value !== null);
  const [lowest, highest] =
    known.length === 0 ? [unknown, unknown] : [Math.min(...known), Math.max(...known)].map(formatMetricValue);
  return (
    <tr ref={row}>
      <th
        scope="row"
        className={`${cell} w-2/5 max-w-0 truncate max-phone:w-auto max-phone:max-w-none max-phone:break-all max-phone:whitespace-normal`}
        title={metric.key}
      >
        {metric.key}
      </th>
      <td className={cell}>
        {hasCurve ? (
          data ? (
            <Sparkline
              values={values}
              label={`${metric.key} from ${formatMetricValue(data.points[0]?.value ?? "NaN")} to ${formatMetricValue(metric.value)}`}
              width={112}
            />
          ) : (
            <Skeleton className="h-7 w-28" />
          )
        ) : (
          <span className="quiet">once</span>
        )}
      </td>
      <td className={`${cell} text-right font-semibold`}>{formatMetricValue(metric.value)}</td>
      <td className={`${cell} text-right text-ink-2 max-phone:hidden`}>{hasCurve ? lowest : unknown}</td>
      <td className={`${cell} text-right text-ink-2 max-phone:hidden`}>{hasCurve ? highest : unknown}</td>
      <td className={`${cell} text-right text-ink-2 max-phone:hidden`}>{formatCount(metric.step)}</td>
      <td className={`${cell} text-right text-ink-2 max-desk:hidden`}>
        {hasCurve ? (data ? formatCount(data.total) : unknown) : 1}
      </td>
    </tr>
  );
}
