"use client";

import { Button } from "@/components/controls/button";
import { Problem } from "@/components/form/problem";
import { Instant } from "@/components/time/instant";
import { shortWords } from "@/components/time/time-words";
import { useNow } from "@/components/time/use-now";
import { isOpen, type Promotion } from "@/lib/contracts/promotions";
import { GateRow } from "./gate-row";
import { useDecision } from "./use-decision";

/** Every gate of the policy, with what decided it. */
export function GatesPanel({ request }: { request: Promotion }) {
  const { results, state, checkedAt, may, kind } = request;
  const now = useNow();
  const { mutate, error, isPending } = useDecision(request);
  const checking = state === "checking" || isPending;
  return (
    <section aria-labelledby="gates" aria-busy={checking} className="border-b border-line px-4 pt-2 pb-3">
      <div className="flex min-h-8 items-center gap-2">
        <h2 id="gates" className="section-title">
          Gates
        </h2>
        <span className="quiet">
          {checkedAt ? (
            <>
              checked <Instant at={checkedAt} words={(at) => shortWords(at, now)} />
              {isOpen(state) ? ", again when applied if old" : ""}
            </>
          ) : null}
        </span>
        {isOpen(state) ? (
          <Button
            className="ml-auto"
            disabled={!may.check || checking}
            onClick={() => mutate({ decision: "check" })}
          >
            {checking ? "Checking" : "Check again"}
          </Button>
        ) : null}
      </div>
      <Problem className="py-1" error={error} />
      {results.length === 0 ? (
        <p className="py-1 text-ink-2">{noGates(kind, checking, state)}</p>
      ) : (
        <ul className="mt-1">
          {results.map((result) => (
            <GateRow key={`${result.kind} ${result.title}`} result={result} />
          ))}
        </ul>
      )}
    </section>
  );
}

function noGates(kind: Promotion["kind"], checking: boolean, state: Promotion["state"]): string {
  if (kind === "rollback") return "A rollback asks none: what stood there before is known.";
  if (kind === "emergency") return "It went past every gate. Whoever reviews it looks at the version itself.";
  if (checking) return "They are being answered.";
  return state === "draft" ? "They are checked when it is handed in." : "The policy has none.";
}
