"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * What only the browser can draw, since it depends on the address and on answers that may be there before React has
 * taken the page over; until then the fallback, from the server and for the first moment here.
 */
export function InBrowser({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return here ? children : fallback;
}
