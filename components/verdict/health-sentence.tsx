import type { ReactNode } from "react";
import type { Verdict } from "@/lib/contracts/common";
import { StateIcon } from "./state-icon";

/** The page's verdict in words, with at most one link that acts on it. */
export function HealthSentence({ verdict, action }: { verdict: Verdict; action?: ReactNode }) {
  return (
    <p
      className="flex min-w-0 items-start gap-2 text-verdict max-phone:order-4 max-phone:basis-full"
      data-testid="health"
    >
      <StateIcon level={verdict.level} className="mt-0.5" />
      <span>
        <b>{asSentence(verdict.headline)}</b> <span className="text-ink-2">{verdict.detail}</span>
        {action ? <> {action}</> : null}
      </span>
    </p>
  );
}

const asSentence = (headline: string) => (/[.?!:]$/.test(headline) ? headline : `${headline}.`);
