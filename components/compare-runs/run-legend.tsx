import { runHref } from "@/components/runs/runs-state";
import { PageLink } from "@/components/shell/page-link";
import type { RunDetail } from "@/lib/contracts/runs";
import { RunLetter } from "./run-letter";

/** Which letter and colour is which run. */
export function RunLegend({ runs }: { runs: readonly RunDetail[] }) {
  return (
    <ul aria-label="Runs" className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line px-4 py-1.5">
      {runs.map(({ id, name, experiment }, place) => (
        <li key={id} className="flex min-h-6 min-w-0 max-w-full items-center gap-1.5 max-phone:min-h-11">
          <RunLetter place={place} />
          <PageLink href={runHref(id)} title={name} className="link min-w-0 truncate font-semibold">
            {name}
          </PageLink>
          <span className="quiet min-w-16 truncate" title={experiment.name}>
            {experiment.name}
          </span>
        </li>
      ))}
    </ul>
  );
}
