import type { Metadata } from "next";
import { Suspense } from "react";
import { SignInView } from "@/components/people/sign-in-view";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInRoute() {
  return (
    <Suspense>
      <SignInView />
    </Suspense>
  );
}
