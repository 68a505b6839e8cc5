import type { Metadata } from "next";
import { Suspense } from "react";
import { StartView } from "@/components/empty/start-view";

export const metadata: Metadata = { title: "Add a model" };

export default function AddRoute() {
  return (
    <Suspense>
      <StartView first={false} />
    </Suspense>
  );
}
