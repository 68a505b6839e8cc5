import type { ReactNode } from "react";
import type { Verdict } from "@/lib/contracts/common";
import { StateIcon } from "./state-icon";

interface HealthSentenceProps {
  readonly verdict: Verdict;
  readonly action?: ReactNode;
  /** Keeps to one line where the page is broad: a panel says the rest. */
  readonly oneLine?: boolean;
}

/** The page's verdict in words, with at most one link that acts on it. */
export function HealthSentence({ verdict, action, oneLine = false }: HealthSentenceProps) {
  const headline = asSentence(verdict.headline);
  return (
    <p
      className="flex min-w-0 items-start gap-2 text-verdict max-phone:order-4 max-phone:basis-full"
      data-testid="health"
    >
      <StateIcon level={verdict.level} className="mt-0.5" />
      <span
        className={`min-w-0 ${oneLine ? "broad:truncate" : ""}`}
        title={oneLine ? `${headline} ${verdict.detail}` : undefined}
      >
        <b>{headline}</b> <span className="text-ink-2">{verdict.detail}</span>
        {action ? <> {action}</> : null}
      </span>
    </p>
  );
}

const asSentence = (headline: string) => (/[.?!:]$/.test(headline) ? headline : `${headline}.`);
