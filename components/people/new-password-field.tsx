import type { ComponentProps } from "react";
import { Field } from "@/components/form/field";

/** A password that is chosen: what a server of ours takes is what it says. */
export function NewPasswordField({
  hint = "12 characters or more, any.",
  ...field
}: ComponentProps<typeof Field>) {
  return (
    <Field
      type="password"
      hint={hint}
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      required
      {...field}
    />
  );
}
