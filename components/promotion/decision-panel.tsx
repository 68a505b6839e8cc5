"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { Button } from "@/components/controls/button";
import { Key } from "@/components/controls/key";
import { TextField } from "@/components/form/text-field";
import { keyLabel } from "@/components/keyboard/key-label";
import { useModifierKey } from "@/components/keyboard/use-modifier-key";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import { approvalsWords } from "@/components/policy/policy-words";
import type { Promotion } from "@/lib/contracts/promotions";
import { Consequences } from "./consequences-list";
import { reasonHint } from "./reason-hint";
import { reasonProblem } from "./shortest-reason";
import { type Decision, useDecision } from "./use-decision";

/** What an approval does, and the ways to decide. */
export function DecisionPanel({ request }: { request: Promotion }) {
  const { may, gates, approvals, policy } = request;
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const modifier = useModifierKey();
  const { mutate, error, isPending, variables } = useDecision(request);

  const decide = useCallback(
    (decision: Decision) => {
      const needed = decision === "approve" ? gates.undecided > 0 : true;
      const wrong = needed ? reasonProblem(reason, because[decision] ?? "") : null;
      setProblem(wrong);
      if (wrong) field.current?.focus();
      else mutate({ decision, reason: reason.trim() }, { onSuccess: () => setReason("") });
    },
    [gates.undecided, reason, mutate],
  );
  const shortcuts = useMemo(
    () => [
      ...(may.approve && !isPending
        ? [
            {
              keys: "mod+enter",
              group: "This request",
              description: "Approve",
              run: () => {
                // The key works inside the reason, but not behind a dialog.
                if (!document.querySelector("[role=dialog]")) decide("approve");
              },
              always: true,
            },
          ]
        : []),
      ...(may.reject && !isPending
        ? [{ keys: "r", group: "This request", description: "Reject", run: () => decide("reject") }]
        : []),
    ],
    [may.approve, may.reject, isPending, decide],
  );
  useShortcuts(shortcuts);
  const busy = (decision: Decision) => isPending && variables?.decision === decision;
  return (
    <section aria-labelledby="if-approved" className="border-b border-line px-4 pt-3 pb-4">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id="if-approved" className="section-title">
          If you approve
        </h2>
        <span className="quiet ml-auto">
          {approvals.needed > 1 ? `${approvals.given} of ` : ""}
          {approvalsWords({ approvals: Math.max(policy.approvals, approvals.needed) })}
        </span>
      </div>
      <Consequences request={request} />
      <div className="mt-2">
        <TextField
          id="reason"
          ref={field}
          label="Reason, kept in the history"
          hint={reasonHint(request)}
          problem={problem}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {error ? (
        <p role="alert" className="mt-2 rounded-md bg-danger-soft px-2 py-1.5 text-danger">
          {error.message}
        </p>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button look="primary" disabled={!may.approve || isPending} onClick={() => decide("approve")}>
          {busy("approve") ? "Approving" : "Approve and promote"}
          <Key>{keyLabel("mod+enter", modifier)}</Key>
        </Button>
        <Button disabled={!may.reject || isPending} onClick={() => decide("reject")}>
          {busy("reject") ? "Rejecting" : "Reject"}
        </Button>
        <Button disabled={!may.comment || isPending} onClick={() => decide("comment")}>
          {busy("comment") ? "Writing" : "Comment"}
        </Button>
        {may.cancel ? (
          <Button look="bare" disabled={isPending} onClick={() => decide("cancel")}>
            Take it back
          </Button>
        ) : null}
      </div>
      {may.whyNotApprove ? (
        <p className="quiet mt-2">You cannot approve it now. {may.whyNotApprove}</p>
      ) : null}
      {!may.reject ? <p className="quiet mt-1">Rejecting is for those who may approve.</p> : null}
    </section>
  );
}

const because: Partial<Record<Decision, string>> = {
  approve: "it is approved though a gate is undecided",
  reject: "it is rejected",
  comment: "something: a comment is what you write here",
  cancel: "it is taken back",
};
