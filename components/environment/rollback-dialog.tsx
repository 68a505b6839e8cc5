"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/controls/dialog";
import { Key } from "@/components/controls/key";
import { Select } from "@/components/controls/select";
import { DialogActions } from "@/components/form/dialog-actions";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { TextField } from "@/components/form/text-field";
import { keyLabel } from "@/components/keyboard/key-label";
import { useModifierKey } from "@/components/keyboard/use-modifier-key";
import { reasonProblem } from "@/components/promotion/shortest-reason";
import { useRefresh } from "@/components/promotion/use-refresh";
import { StateIcon } from "@/components/verdict/state-icon";
import { type Place, rollBack } from "@/lib/client/registry-api";
import { rolledBackWords } from "./rolled-back";
import { useHistory } from "./use-history";

interface RollbackDialogProps {
  readonly place: Place;
  readonly champion: number | null;
  /** The last champions, the one before first. */
  readonly former: readonly number[];
  readonly onClose: () => void;
}

/** Puts a former champion back, with a reason. */
export function RollbackDialog({ place, champion, former, onClose }: RollbackDialogProps) {
  const refresh = useRefresh();
  const modifier = useModifierKey();
  const [version, setVersion] = useState(former[0] ?? 0);
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate, error, isPending } = useMutation({
    mutationFn: (reason: string) => rollBack(place, version, reason),
    onSuccess: onClose,
    onSettled: () => refresh(place.model),
  });
  const send = (form: FormData) => {
    const reason = String(form.get("reason"));
    const wrong = reasonProblem(reason, "it is rolled back");
    setProblem(wrong);
    if (!wrong) mutate(reason);
  };
  const { data: history } = useHistory(place, null);
  const warning = history ? rolledBackWords(history.changes, version) : null;
  const leaves = champion === null ? "" : ` Version ${champion} leaves ${place.environment}.`;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Put version ${version} back in ${place.environment}`}
      description={`Version ${version} is the champion again at once, without gates or approvals.${leaves} Open requests for ${place.environment} end as overtaken.`}
    >
      <form onSubmit={submitted(send)} className="grid gap-4">
        {former.length > 1 ? (
          <div>
            <Select
              label="Which version"
              value={String(version)}
              onChange={(value) => setVersion(Number(value))}
              groups={[
                {
                  label: "The last champions",
                  options: former.map((number) => ({ value: String(number), label: `Version ${number}` })),
                },
              ]}
            />
          </div>
        ) : null}
        {warning ? (
          <p className="flex items-start gap-2 rounded-md bg-warning-soft px-2 py-1.5">
            <StateIcon level="warning" className="mt-0.5" />
            <span className="min-w-0 break-words">{warning}</span>
          </p>
        ) : null}
        <TextField
          id="rollback-reason"
          name="reason"
          label="Reason, kept in the history"
          problem={problem}
          autoFocus
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            if (!isPending) event.currentTarget.form?.requestSubmit();
          }}
        />
        <Problem error={error} />
        <DialogActions
          words={
            <>
              {isPending ? "Rolling back" : "Roll back"}
              <Key>{keyLabel("mod+enter", modifier)}</Key>
            </>
          }
          look="danger"
          isPending={isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
