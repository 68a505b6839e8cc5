import { RunSection } from "@/components/run/run-section";
import { formatMetricValue } from "@/lib/charts/metric-value";
import type { RegistryVersion } from "@/lib/contracts/versions";

export function VersionMetrics({ metrics }: { metrics: RegistryVersion["metrics"] }) {
  const entries = Object.entries(metrics).toSorted(([a], [b]) => a.localeCompare(b));
  return (
    <RunSection title="Metrics" count={entries.length}>
      {entries.length === 0 ? <p className="mt-1 text-ink-2">Its run measured nothing.</p> : null}
      <dl className="mt-1">
        {entries.map(([key, value]) => (
          <div key={key} className="flex justify-between gap-3 border-t border-line py-1">
            <dt className="min-w-0 break-words text-ink-2">{key}</dt>
            <dd className="font-semibold">{formatMetricValue(value)}</dd>
          </div>
        ))}
      </dl>
    </RunSection>
  );
}
