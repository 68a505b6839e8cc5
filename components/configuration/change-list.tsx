import { ArrowRight } from "lucide-react";
import { Icon } from "@/components/icons/icon";
import type { ConfigurationChange } from "@/lib/contracts/configuration";

/** Keys with what they were and what they become. */
export function ChangeList({ changes }: { changes: readonly ConfigurationChange[] }) {
  return (
    <ul className="grid gap-2">
      {changes.map(({ key, before, after }) => (
        <li key={key} className="min-w-0">
          <code className="break-all">{key}</code>
          <p className="text-ink-2 wrap-anywhere">
            {before ?? "nothing"} <Icon of={ArrowRight} small className="inline align-[-2px] text-ink-3" />
            <span className="sr-only"> becomes </span> <span className="text-ink">{after ?? "nothing"}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
