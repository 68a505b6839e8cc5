"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Dialog } from "@/components/controls/dialog";
import { DialogActions } from "@/components/form/dialog-actions";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { TextField } from "@/components/form/text-field";
import { StateIcon } from "@/components/verdict/state-icon";
import type { Promotion } from "@/lib/contracts/promotions";
import { reasonProblem } from "./shortest-reason";
import { useDecision } from "./use-decision";

/** An emergency that nobody else has looked at. */
export function EmergencyNotice({ request }: { request: Promotion }) {
  const [reviewing, setReviewing] = useState(false);
  if (!request.needsReview) return null;
  return (
    <section
      aria-label="Emergency"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-danger-soft px-4 py-2"
    >
      <StateIcon level="critical" />
      <p className="min-w-0 flex-1 basis-64">
        <b>An emergency, past every gate and approval.</b>{" "}
        {request.note ? `${request.requester.name} said: ${request.note}` : ""}
      </p>
      <Button look="danger" disabled={!request.may.review} onClick={() => setReviewing(true)}>
        Review
      </Button>
      {request.may.review ? null : (
        <span className="quiet">A lead or admin who did not order it reviews it.</span>
      )}
      {reviewing ? <ReviewDialog request={request} onClose={() => setReviewing(false)} /> : null}
    </section>
  );
}

function ReviewDialog({ request, onClose }: { request: Promotion; onClose: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, error, isPending } = useDecision(request);
  const send = (form: FormData) => {
    const reason = String(form.get("reason"));
    const wrong = reasonProblem(reason, "it was right, or what follows from it");
    setProblem(wrong);
    if (!wrong) mutate({ decision: "review", reason }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Review the emergency"
      description="It is kept that you looked at it. The version stays; rolling back is a step of its own."
    >
      <form onSubmit={submitted(send)} className="grid gap-4">
        <TextField id="review-reason" name="reason" label="What you found" problem={problem} autoFocus />
        <Problem error={error} />
        <DialogActions
          words={isPending ? "Keeping it" : "Reviewed"}
          isPending={isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
