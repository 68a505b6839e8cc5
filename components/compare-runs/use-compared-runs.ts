"use client";

import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { runQuery } from "@/components/run/run-query";
import type { RunDetail } from "@/lib/contracts/runs";

interface ComparedRuns {
  readonly runs: readonly RunDetail[];
  readonly pending: boolean;
  readonly errors: readonly Error[];
}

const combine = (results: UseQueryResult<RunDetail>[]): ComparedRuns => ({
  runs: results.flatMap(({ data }) => data ?? []),
  pending: results.some(({ isPending }) => isPending),
  errors: results.flatMap(({ data, error }) => (error && !data ? [error] : [])),
});

/** The runs of a comparison, in the order of the address. */
export const useComparedRuns = (ids: readonly string[]): ComparedRuns =>
  useQueries({ queries: ids.map(runQuery), combine });
