"use client";

import { PageProblem } from "@/components/shell/page-problem";

interface ErrorRouteProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorRoute({ error, reset }: ErrorRouteProps) {
  return <PageProblem title="This page could not be drawn" error={error} retry={reset} />;
}
