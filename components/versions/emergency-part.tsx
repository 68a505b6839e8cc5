"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Field } from "@/components/form/field";
import { submitted } from "@/components/form/submitted";
import { TextField } from "@/components/form/text-field";
import { reasonProblem } from "@/components/promotion/shortest-reason";

interface EmergencyPartProps {
  /** What has to be typed. */
  readonly expected: string;
  readonly pending: boolean;
  readonly onOrder: (emergency: { readonly confirm: string; readonly reason: string }) => void;
}

/** The way past gates and approvals, behind a door that is opened on purpose. */
export function EmergencyPart({ expected, pending, onOrder }: EmergencyPartProps) {
  const [problems, setProblems] = useState<{ confirm?: string; reason?: string | null }>({});
  const send = (form: FormData) => {
    const confirm = String(form.get("confirm")).trim();
    const reason = String(form.get("reason"));
    const wrong = reasonProblem(reason, "it cannot wait");
    const typed = confirm === expected ? undefined : `Type ${expected} to confirm.`;
    setProblems({ confirm: typed, reason: wrong });
    if (!wrong && !typed) onOrder({ confirm, reason: reason.trim() });
  };
  return (
    <details
      className="mt-4 border-t border-line pt-3"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: "nearest" });
      }}
    >
      <summary className="text-ink-2 max-phone:min-h-11">
        In an emergency: at once, without gates or approvals
      </summary>
      <form onSubmit={submitted(send)} className="mt-3 grid gap-4">
        <p className="text-ink-2">
          The version is the champion at once. The request stays at the top of the inbox until somebody else
          has reviewed it.
        </p>
        <Field
          id="emergency-confirm"
          name="confirm"
          label={`Type ${expected}`}
          problem={problems.confirm}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          id="emergency-reason"
          name="reason"
          label="Why it cannot wait, kept in the history"
          problem={problems.reason}
        />
        <div>
          <Button type="submit" look="danger" disabled={pending}>
            Promote at once
          </Button>
        </div>
      </form>
    </details>
  );
}
