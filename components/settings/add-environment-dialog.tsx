"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "@/components/controls/dialog";
import { DialogActions } from "@/components/form/dialog-actions";
import { Field } from "@/components/form/field";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { ApiError } from "@/lib/client/api-error";
import { queryKeys } from "@/lib/client/query-keys";
import { createEnvironment } from "@/lib/client/registry-api";

export function AddEnvironmentDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (form: FormData) => createEnvironment({ name: form.get("name") }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.environments() });
      onClose();
    },
  });
  const wrong =
    error instanceof ApiError
      ? error.invalidParams.find((param) => param.name === "name")?.reason
      : undefined;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add an environment"
      description="Every model has it from then on. Nobody has to approve there until its policy says so."
    >
      <form onSubmit={submitted(mutate)} className="grid gap-4">
        <Field
          id="environment-name"
          name="name"
          label="Name"
          hint="MLflow's clients see its champion as an alias of this name."
          problem={wrong}
          placeholder="Canary"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Problem error={wrong ? null : error} />
        <DialogActions words={isPending ? "Adding" : "Add"} isPending={isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
