"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Where this page was opened: the address that commands on this machine can reach. */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => location.origin,
    () => "",
  );
}
