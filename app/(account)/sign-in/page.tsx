import type { Metadata } from "next";
import { SignInView } from "@/components/people/sign-in-view";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInRoute() {
  return (
    <InBrowser>
      <SignInView />
    </InBrowser>
  );
}
