"use client";

import { Button } from "@/components/controls/button";
import { Problem } from "@/components/form/problem";
import { approvalsWords } from "@/components/policy/policy-words";
import type { Promotion } from "@/lib/contracts/promotions";
import { useDecision } from "./use-decision";

/** A draft is handed in, or taken back. */
export function DraftPanel({ request }: { request: Promotion }) {
  const { may, policy } = request;
  const { mutate, error, isPending } = useDecision(request);
  return (
    <section aria-labelledby="draft" className="border-b border-line px-4 pt-3 pb-4">
      <h2 id="draft" className="section-title">
        If you hand it in
      </h2>
      <p className="mt-1 text-ink-2">
        Its gates are checked at once and it stands in the inbox: {approvalsWords(policy)}.
      </p>
      <Problem className="mt-2" error={error} />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={!may.submit || isPending}
          onClick={() => mutate({ decision: "submit" })}
        >
          {isPending ? "Handing it in" : "Hand it in"}
        </Button>
        {may.cancel ? (
          <Button
            disabled={isPending}
            onClick={() => mutate({ decision: "cancel", reason: "the draft is not needed" })}
          >
            Take it back
          </Button>
        ) : null}
      </div>
      {may.submit ? null : <p className="quiet mt-2">Whoever registers versions hands drafts in.</p>}
    </section>
  );
}
