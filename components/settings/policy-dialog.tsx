"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/controls/dialog";
import { LabelledSelect } from "@/components/controls/labelled-select";
import { DialogActions } from "@/components/form/dialog-actions";
import { Field } from "@/components/form/field";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import type { PromotionPolicy } from "@/lib/contracts/promotion-policy";
import { type EditedGate, editedGates, GateEditor } from "./gate-editor";
import { type PolicyProblems, policyProblems } from "./policy-problems";

const numbers = [
  { name: "approvals", label: "Approvals", hint: "By people who did not ask." },
  { name: "bakeHours", label: "Watched for, hours", hint: "After it is applied; 0 is not at all." },
  { name: "rollbackDepth", label: "Champions to roll back to", hint: "In one step, without gates." },
  { name: "expiresDays", label: "Requests expire after, days", hint: "When nobody decides." },
  { name: "freshHours", label: "Gates are fresh for, hours", hint: "Older ones are checked again." },
] as const;

const formers = [
  { value: "archive", label: "archived" },
  { value: "standby", label: "kept as standby" },
  { value: "leave", label: "left, not archived" },
] as const;

const breaches = [
  { value: "page", label: "show it on the request" },
  { value: "roll_back", label: "roll back by itself" },
] as const;

const monitors = [
  { value: "critical_alert", label: "a critical alert" },
  { value: "performance", label: "performance under its floor" },
  { value: "silence", label: "silence" },
] as const;

interface PolicyDialogProps {
  readonly title: string;
  readonly description: string;
  /** What holds before anything is changed. */
  readonly before: PromotionPolicy;
  readonly save: (after: PromotionPolicy) => Promise<unknown>;
  readonly onClose: () => void;
}

/** How versions get into an environment, as a form. */
export function PolicyDialog({ title, description, before, save, onClose }: PolicyDialogProps) {
  const client = useQueryClient();
  const [policy, setPolicy] = useState(before);
  const [gates, setGates] = useState<readonly EditedGate[]>(() => editedGates(before.gates));
  const [problems, setProblems] = useState<PolicyProblems>({});
  const { mutate, error, isPending } = useMutation({
    mutationFn: save,
    onSuccess: onClose,
    onSettled: () => void client.invalidateQueries(),
  });
  const put = (patch: Partial<PromotionPolicy>) => setPolicy((now) => ({ ...now, ...patch }));
  const send = () => {
    const after = { ...policy, gates: gates.map(({ rule }) => rule) };
    const wrong = policyProblems(after);
    setProblems(wrong);
    if (Object.keys(wrong).length === 0) mutate(after);
  };
  const wrongs = Object.keys(problems).length;
  return (
    <Dialog open wide onOpenChange={onClose} title={title} description={description}>
      <form noValidate onSubmit={submitted(send)} className="grid gap-4">
        <div className="grid grid-cols-[repeat(auto-fit,minmax(180px,1fr))] gap-4">
          {numbers.map(({ name: field, label, hint }) => (
            <Field
              key={field}
              id={`policy-${field}`}
              label={label}
              hint={hint}
              problem={problems[field]}
              type="number"
              defaultValue={policy[field]}
              onChange={({ target: { value } }) => put({ [field]: value === "" ? undefined : Number(value) })}
            />
          ))}
        </div>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(180px,1fr))] gap-4">
          <LabelledSelect
            label="The champion before is"
            value={policy.former}
            onChange={(value) => put({ former: formers.find((each) => each.value === value)?.value })}
            groups={[{ options: formers }]}
          />
          <LabelledSelect
            label="When something breaks"
            value={policy.onBreach}
            onChange={(value) => put({ onBreach: breaches.find((each) => each.value === value)?.value })}
            groups={[{ options: breaches }]}
          />
        </div>
        <fieldset>
          <legend className="mb-1 font-semibold">What breaks it while it is watched</legend>
          <div className="flex flex-wrap gap-x-4">
            {monitors.map(({ value, label }) => (
              <label key={value} className="flex min-h-7 items-center gap-2 max-phone:min-h-11">
                <input
                  type="checkbox"
                  className="size-4 accent-(--current)"
                  checked={policy.bakeMonitors.includes(value)}
                  onChange={({ target: { checked } }) =>
                    put({
                      bakeMonitors: monitors
                        .map((monitor) => monitor.value)
                        .filter((each) => (each === value ? checked : policy.bakeMonitors.includes(each))),
                    })
                  }
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <GateEditor gates={gates} problems={problems} onChange={setGates} />
        {wrongs > 0 ? (
          <p role="alert" className="text-danger">
            {wrongs === 1 ? "1 field is not right yet." : `${wrongs} fields are not right yet.`}
          </p>
        ) : null}
        <Problem error={error} />
        <DialogActions words={isPending ? "Saving" : "Save"} isPending={isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
