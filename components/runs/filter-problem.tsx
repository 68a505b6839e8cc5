import { StateIcon } from "@/components/verdict/state-icon";
import type { Problem } from "@/lib/contracts/problem";
import { FilterExamples } from "./filter-examples";

interface FilterProblemProps {
  readonly filter: string;
  readonly problem: NonNullable<Problem["invalid_params"]>[number];
}

/** Which part of a filter is not understood, marked in it, and filters that are. */
export function FilterProblem({ filter, problem: { reason, span } }: FilterProblemProps) {
  const [from, to] = span ? [span.from, Math.max(span.to, span.from + 1)] : [filter.length, filter.length];
  return (
    <div role="alert" className="max-w-3xl p-4">
      <p className="flex items-start gap-2 text-verdict">
        <StateIcon level="critical" className="mt-0.5" />
        <b>This filter is not understood{span ? ` at character ${span.from + 1}` : ""}.</b>
      </p>
      <p className="mt-2 rounded-md border border-line bg-sunken px-3 py-1.5 font-mono text-quiet break-words whitespace-pre-wrap text-ink-2">
        {filter.slice(0, from)}
        <mark className="rounded-sm bg-danger-soft text-danger underline decoration-wavy underline-offset-4">
          {filter.slice(from, to)}
        </mark>
        {filter.slice(to)}
      </p>
      <p className="mt-2 break-words text-ink-2">{reason}.</p>
      <p className="quiet mt-4">Filters that are understood</p>
      <FilterExamples />
    </div>
  );
}
