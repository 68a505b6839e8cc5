import type { Metadata } from "next";
import { Suspense } from "react";
import { SetupView } from "@/components/people/setup-view";

export const metadata: Metadata = { title: "Set up" };

export default function SetupRoute() {
  return (
    <Suspense>
      <SetupView />
    </Suspense>
  );
}
