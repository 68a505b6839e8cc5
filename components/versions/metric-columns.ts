import { directionOf } from "@/lib/charts/metric-direction";
import type { RegistryVersion } from "@/lib/contracts/versions";

export interface MetricColumn {
  readonly key: string;
  /** The best value of it, where its name says which way is better and versions differ. */
  readonly best: number | null;
}

const mostColumns = 4;

/** The metrics that most versions have, so that they stand beside one another. */
export function metricColumns(
  versions: readonly Pick<RegistryVersion, "metrics">[],
  most = mostColumns,
): MetricColumn[] {
  const counts = new Map<string, number>();
  for (const { metrics } of versions) {
    for (const key of Object.keys(metrics)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, timesOfA], [b, timesOfB]) => timesOfB - timesOfA || a.localeCompare(b))
    .slice(0, most)
    .map(([key]) => ({ key, best: bestOf(key, versions) }));
}

function bestOf(key: string, versions: readonly Pick<RegistryVersion, "metrics">[]): number | null {
  const values = versions.flatMap(({ metrics }) => metrics[key] ?? []);
  const direction = directionOf(key);
  if (direction === null || new Set(values).size < 2) return null;
  return direction === "higher" ? Math.max(...values) : Math.min(...values);
}
