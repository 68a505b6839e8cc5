import type { AlertAnswer } from "@/lib/contracts/alerts";
import { SideSection } from "./side-section";

/** What to look at first, for whoever did not write the model. */
export function RunbookSection({ runbook }: { runbook: AlertAnswer["runbook"] }) {
  if (runbook.length === 0) return null;
  return (
    <SideSection id="runbook" title="Runbook">
      <ol className="mt-1">
        {runbook.map(({ step, why }, index) => (
          <li key={step} className="flex gap-3 py-0.5">
            <span className="w-3 text-ink-3">{index + 1}</span>
            <span className="min-w-0">
              <b>{step}</b> <span className="text-ink-2">{upperFirst(why)}</span>
            </span>
          </li>
        ))}
      </ol>
    </SideSection>
  );
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
