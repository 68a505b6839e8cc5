import type { RunDataset } from "@/lib/contracts/runs";
import { RunSection } from "./run-section";

export function Datasets({ datasets }: { datasets: readonly RunDataset[] }) {
  return (
    <RunSection title="Datasets" count={datasets.length}>
      {datasets.length === 0 ? <p className="mt-1 text-ink-2">No datasets were logged.</p> : null}
      <ul className="mt-1">
        {datasets.map(({ name, digest, context, sourceType }) => (
          <li key={`${name} ${digest}`} className="flex min-h-7 items-center gap-2 border-b border-line py-1">
            <span className="min-w-0 truncate">{name}</span>
            {context ? <span className="quiet">{context}</span> : null}
            <span className="quiet ml-auto whitespace-nowrap">
              {sourceType}, <code className="font-mono">{digest}</code>
            </span>
          </li>
        ))}
      </ul>
    </RunSection>
  );
}
