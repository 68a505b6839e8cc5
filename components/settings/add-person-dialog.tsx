"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/controls/dialog";
import { Select } from "@/components/controls/select";
import { DialogActions } from "@/components/form/dialog-actions";
import { Field } from "@/components/form/field";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { NewPasswordField } from "@/components/people/new-password-field";
import { createPerson } from "@/lib/client/people-api";
import { queryKeys } from "@/lib/client/query-keys";
import { roleChoices } from "./role-choices";

export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const [role, setRole] = useState("viewer");
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (form: FormData) =>
      createPerson({
        name: form.get("name"),
        email: form.get("email"),
        password: form.get("password"),
        role,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.people() });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a person"
      description="Tell them the first password by another way than e-mail; they change it under My account."
    >
      <form onSubmit={submitted(mutate)} className="grid gap-4">
        <Field id="new-name" name="name" label="Name" autoComplete="off" required />
        <Field id="new-email" name="email" type="email" label="E-mail" autoComplete="off" required />
        <NewPasswordField id="new-password" name="password" label="First password" />
        <div>
          <Select label="Role" prefix="Role: " groups={roleChoices} value={role} onChange={setRole} />
        </div>
        <Problem error={error} />
        <DialogActions words={isPending ? "Adding" : "Add"} isPending={isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
