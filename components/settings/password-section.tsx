"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/controls/button";
import { Field } from "@/components/form/field";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { NewPasswordField } from "@/components/people/new-password-field";
import { changePassword } from "@/lib/client/people-api";

export function PasswordSection() {
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: (form: FormData) => changePassword(String(form.get("current")), String(form.get("next"))),
  });
  return (
    <form onSubmit={submitted(mutate)} className="grid max-w-sm gap-4 px-4 py-4">
      <Field
        id="current"
        name="current"
        type="password"
        label="Password now"
        autoComplete="current-password"
        required
      />
      <NewPasswordField
        id="next"
        name="next"
        label="New password"
        hint="12 characters or more. Your other sessions end."
      />
      <Problem error={error} />
      <p className="flex items-center gap-3">
        <Button type="submit" look="primary" disabled={isPending}>
          {isPending ? "Changing it" : "Change it"}
        </Button>
        <span role="status">{isSuccess ? "Changed." : ""}</span>
      </p>
    </form>
  );
}
