"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "@/components/controls/dialog";
import { DialogActions } from "@/components/form/dialog-actions";
import { Field } from "@/components/form/field";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { createKey } from "@/lib/client/people-api";
import { queryKeys } from "@/lib/client/query-keys";
import type { ServiceKeySecret } from "@/lib/contracts/people";
import { scopes } from "@/lib/contracts/roles";

const meanings = {
  ingest: "log predictions and labels",
  read: "read everything that is monitored",
  registry: "write runs, models and versions, as MLflow clients do",
  admin: "everything but decide for a person",
} as const;

interface AddKeyDialogProps {
  readonly onClose: () => void;
  readonly onMade: (made: ServiceKeySecret) => void;
}

export function AddKeyDialog({ onClose, onMade }: AddKeyDialogProps) {
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (form: FormData) =>
      createKey({
        name: form.get("name"),
        scopes: form.getAll("scope"),
        expiresInDays: Number(form.get("days")),
      }),
    onSuccess: async (made) => {
      onMade(made);
      await client.invalidateQueries({ queryKey: queryKeys.keys() });
      onClose();
    },
  });
  return (
    <Dialog open onOpenChange={onClose} title="Make a key" description="It may do no more than you.">
      <form onSubmit={submitted(mutate)} className="grid gap-4">
        <Field
          id="key-name"
          name="name"
          label="What uses it"
          placeholder="training pipeline"
          autoComplete="off"
          required
        />
        <fieldset>
          <legend className="mb-1 font-semibold">It may</legend>
          {scopes.map((scope) => (
            <label key={scope} className="flex min-h-7 items-center gap-2 max-phone:min-h-11">
              <input type="checkbox" name="scope" value={scope} defaultChecked={scope === "ingest"} />
              <span>
                <b>{scope}</b> <span className="text-ink-2">{meanings[scope]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Field
          id="key-days"
          name="days"
          label="Ends after, days"
          type="number"
          min={1}
          max={3650}
          defaultValue={365}
          required
        />
        <Problem error={error} />
        <DialogActions words={isPending ? "Making it" : "Make it"} isPending={isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
