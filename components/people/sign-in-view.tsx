"use client";

import { useMutation } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect } from "react";
import { Button } from "@/components/controls/button";
import { Field } from "@/components/form/field";
import { submitted } from "@/components/form/submitted";
import { PageLink } from "@/components/shell/page-link";
import { signIn, signOn } from "@/lib/client/people-api";
import { AccountFrame } from "./account-frame";
import { ownPath } from "./own-path";
import { signOnError } from "./sign-on-error";
import { useSession } from "./use-session";

export function SignInView() {
  const [next] = useQueryState("next", parseAsString.withDefault("/"));
  const [refused] = useQueryState("error", parseAsString.withDefault(""));
  const { data } = useSession();
  const target = ownPath(next);
  const enter = useMutation({
    mutationFn: (form: FormData) => signIn(String(form.get("email")), String(form.get("password"))),
    onSuccess: () => window.location.assign(target),
  });
  const provider = useMutation({
    mutationFn: () => signOn(target),
    onSuccess: ({ url }) => url && window.location.assign(url),
  });
  const error = (enter.error ?? provider.error)?.message ?? signOnError(refused);
  const nothingToSignInWith = data?.people === false && data.signOn === null;
  useEffect(() => {
    if (nothingToSignInWith) window.location.replace("/setup");
  }, [nothingToSignInWith]);
  const lead =
    data && !data.people ? (
      <>
        Nobody has an account yet.{" "}
        <PageLink href="/setup" className="link">
          Make the first one
        </PageLink>
      </>
    ) : (
      "With the account that an admin made for you."
    );
  return (
    <AccountFrame title="Sign in" lead={lead}>
      <form onSubmit={submitted(enter.mutate)} className="grid gap-4">
        <Field
          id="email"
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          required
          autoFocus
        />
        <Field
          id="password"
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          required
        />
        {error ? (
          <p role="alert" className="text-danger">
            {error}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" disabled={enter.isPending}>
            {enter.isPending ? "Signing in" : "Sign in"}
          </Button>
          {data?.signOn ? (
            <Button disabled={provider.isPending} onClick={() => provider.mutate()}>
              {data.signOn}
            </Button>
          ) : null}
        </div>
      </form>
    </AccountFrame>
  );
}
