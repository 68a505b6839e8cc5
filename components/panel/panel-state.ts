import type { ReactNode } from "react";

export type PanelState =
  | { readonly status: "loading" }
  | { readonly status: "error"; readonly error: Error; readonly retry: () => void }
  | { readonly status: "empty"; readonly reason: string; readonly nextStep?: ReactNode }
  | { readonly status: "ready" };

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

export interface Emptiness {
  readonly reason: string;
  readonly nextStep?: ReactNode;
}

/** What a panel shows of a query: an answer that came once stays, even when asking again fails. */
export function panelStateOf<T>(
  query: Asked<T>,
  emptinessOf: (data: T) => Emptiness | null = () => null,
): PanelState {
  const { data, error, refetch } = query;
  if (data === undefined) {
    return error ? { status: "error", error, retry: () => void refetch() } : { status: "loading" };
  }
  const emptiness = emptinessOf(data);
  return emptiness ? { status: "empty", ...emptiness } : { status: "ready" };
}
