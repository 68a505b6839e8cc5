"use client";

import { useState } from "react";
import { Dialog } from "@/components/controls/dialog";
import { DialogActions } from "@/components/form/dialog-actions";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { TextField } from "@/components/form/text-field";
import { AlertCause } from "@/lib/contracts/alert-work";
import { causeLooks, causes } from "./cause-words";
import type { WorkDialogProps } from "./dialog-props";
import { subjectWords } from "./subject-words";

/** Settles alerts, with why they fired: what the share of false alarms is counted from. */
export function ResolveDialog({ alerts, working: { act, busy, error }, onClose }: WorkDialogProps) {
  const [problem, setProblem] = useState(false);
  const firing = alerts.filter((alert) => alert.firing).length;
  const send = (form: FormData) => {
    const cause = AlertCause.safeParse(form.get("cause"));
    setProblem(!cause.success);
    if (!cause.success) return;
    const note = String(form.get("note")).trim() || undefined;
    act({ order: { action: "resolve", cause: cause.data, note }, alerts }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Resolve ${subjectWords(alerts)}`}
      description={
        firing === 0
          ? "The rule is quiet again. The cause is kept with the alert."
          : "The rule goes on being checked: what fires again within a day of having cleared reopens the alert."
      }
    >
      <form onSubmit={submitted(send)} className="grid gap-4">
        <fieldset aria-describedby={problem ? "cause-problem" : undefined}>
          <legend className="mb-1 font-semibold">Why it fired</legend>
          {causes.map((cause, index) => (
            <label
              key={cause}
              className="flex min-h-8 items-start gap-2 rounded-md px-2 py-1.5 hover:bg-hover max-phone:min-h-11"
            >
              <input type="radio" name="cause" value={cause} autoFocus={index === 0} className="mt-1" />
              <span>
                {causeLooks[cause].word} <span className="quiet">{causeLooks[cause].meaning}</span>
              </span>
            </label>
          ))}
          {problem ? (
            <p id="cause-problem" role="alert" className="mt-1 text-quiet text-danger">
              Choose a cause: without it nobody learns from the alert.
            </p>
          ) : null}
        </fieldset>
        <TextField
          id="resolve-note"
          name="note"
          label="Note, kept in the history"
          hint="Not needed, but whoever sees it next is glad of it."
        />
        <Problem error={error} />
        <DialogActions
          words={busy === "resolve" ? "Resolving" : "Resolve"}
          isPending={busy !== null}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
