"use client";

import { Button } from "@/components/controls/button";
import { StateIcon } from "@/components/verdict/state-icon";

interface PageProblemProps {
  readonly title: string;
  readonly error: Error;
  readonly retry?: () => void;
}

export function PageProblem({ title, error, retry }: PageProblemProps) {
  return (
    <main id="content" className="max-w-prose flex-1 p-6" role="alert">
      <h1 className="flex items-center gap-2 text-page font-semibold">
        <StateIcon level="critical" />
        {title}
      </h1>
      <p className="mt-2 text-ink-2">{error.message}</p>
      {retry ? (
        <Button className="mt-4" onClick={retry}>
          Try again
        </Button>
      ) : null}
    </main>
  );
}
