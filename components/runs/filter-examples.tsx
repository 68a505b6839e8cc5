"use client";

import { useRunsState } from "./use-runs-state";

const examples = [
  "metrics.loss < 0.1",
  "params.depth = '6' and metrics.auc > 0.8",
  "status = 'RUNNING'",
  "run_name LIKE 'forest%'",
  "tags.team IS NULL",
  "datasets.context = 'training'",
] as const;

/** Filters that work, to be tried or changed. */
export function FilterExamples() {
  const { narrow } = useRunsState();
  return (
    <ul className="mt-2 flex flex-col items-start gap-1">
      {examples.map((example) => (
        <li key={example}>
          <button
            type="button"
            className="link inline-flex min-h-6 items-center text-left font-mono text-quiet text-ink-2 max-phone:min-h-11"
            onClick={() => narrow({ filter: example })}
          >
            {example}
          </button>
        </li>
      ))}
    </ul>
  );
}
