"use client";

import { useState } from "react";
import { Dialog } from "@/components/controls/dialog";
import { DialogActions } from "@/components/form/dialog-actions";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { TextField } from "@/components/form/text-field";
import type { WorkDialogProps } from "./dialog-props";
import { subjectWords } from "./subject-words";

/** Writes something in an alert's history. */
export function CommentDialog({ alerts, working: { act, busy, error }, onClose }: WorkDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const send = (form: FormData) => {
    const note = String(form.get("note")).trim();
    setProblem(note ? null : "Write something, or cancel.");
    if (note) act({ order: { action: "comment", note }, alerts }, { onSuccess: onClose });
  };
  return (
    <Dialog open onOpenChange={onClose} title={`Comment on ${subjectWords(alerts)}`}>
      <form onSubmit={submitted(send)} className="grid gap-4">
        <TextField id="comment-note" name="note" label="What you know" problem={problem} autoFocus />
        <Problem error={error} />
        <DialogActions
          words={busy === "comment" ? "Writing" : "Comment"}
          isPending={busy !== null}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
