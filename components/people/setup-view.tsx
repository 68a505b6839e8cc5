"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/controls/button";
import { Field } from "@/components/form/field";
import { Problem } from "@/components/form/problem";
import { submitted } from "@/components/form/submitted";
import { PageLink } from "@/components/shell/page-link";
import { ApiError } from "@/lib/client/api-error";
import { setUp, signIn } from "@/lib/client/people-api";
import { AccountFrame } from "./account-frame";
import { NewPasswordField } from "./new-password-field";
import { useSession } from "./use-session";

const fields = ["token", "name", "email", "password"] as const;

export function SetupView() {
  const { data } = useSession();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (form: FormData) => {
      const body = Object.fromEntries(fields.map((field) => [field, String(form.get(field))]));
      await setUp(body);
      await signIn(body.email ?? "", body.password ?? "");
    },
    onSuccess: () => window.location.assign("/settings"),
  });
  const problem = (name: string) =>
    error instanceof ApiError ? error.invalidParams.find((param) => param.name === name)?.reason : undefined;
  if (data?.people) {
    return (
      <AccountFrame title="Set up already" lead="Somebody has an account here: an admin can make you one.">
        <PageLink href="/sign-in" className="link">
          Sign in
        </PageLink>
      </AccountFrame>
    );
  }
  return (
    <AccountFrame
      title="Make the first account"
      lead="It is an admin's. From then on whoever opens Plumbline signs in, on this machine too."
    >
      <form onSubmit={submitted(mutate)} className="grid gap-4">
        <Field
          id="token"
          name="token"
          label="Token"
          hint="The server's log shows it, at the end of the start."
          problem={problem("token")}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Field id="name" name="name" label="Name" problem={problem("name")} autoComplete="name" required />
        <Field
          id="email"
          name="email"
          type="email"
          label="E-mail"
          problem={problem("email")}
          autoComplete="username"
          required
        />
        <NewPasswordField id="password" name="password" label="Password" problem={problem("password")} />
        <Problem error={error} />
        <Button type="submit" look="primary" disabled={isPending} className="justify-self-start">
          {isPending ? "Making it" : "Make the account"}
        </Button>
      </form>
    </AccountFrame>
  );
}
