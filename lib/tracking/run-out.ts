import type { HistoryPoint, MetricValue, RunMetric, RunStatus, RunSummary } from "@/lib/contracts/runs";
import type { MetricPoint, Run } from "./run";

const longestParam = 250;
const latestMs = 8_640_000_000_000_000;

/** A time that a client said, null for none and for one that no calendar has. */
export const instantOf = (ms: number | null): string | null =>
  ms === null || ms <= 0 || ms > latestMs ? null : new Date(ms).toISOString();

const pointInstant = (ms: number): string => new Date(Math.min(Math.max(ms, 0), latestMs)).toISOString();

export const metricValue = (value: number): MetricValue =>
  Number.isFinite(value) ? value : (String(value) as MetricValue);

export const historyPoint = ({ step, timestampMs, value }: MetricPoint): HistoryPoint => ({
  step,
  at: pointInstant(timestampMs),
  value: metricValue(value),
});

export function runSummary({ info, params, metrics }: Run, experimentName: string): RunSummary {
  return {
    id: info.id,
    name: info.name,
    experiment: { id: String(info.experimentId), name: experimentName },
    user: info.userId,
    status: info.status as RunStatus,
    startedAt: instantOf(info.startMs),
    endedAt: instantOf(info.endMs),
    params: params.map(({ key, value }) => ({ key, value: cut(value) })),
    metrics: latestByKey(metrics),
  };
}

const cut = (text: string) => (text.length <= longestParam ? text : `${text.slice(0, longestParam)}…`);

const latestByKey = (metrics: readonly MetricPoint[]): RunMetric[] =>
  metrics.map((point) => ({ key: point.key, ...historyPoint(point) }));
