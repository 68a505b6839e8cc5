"use client";

import { useSyncExternalStore } from "react";

const tickMs = 5_000;

function subscribe(notify: () => void): () => void {
  const timer = setInterval(notify, tickMs);
  return () => clearInterval(timer);
}

const readTick = () => Math.floor(Date.now() / tickMs) * tickMs;

/** The time, to five seconds: words such as "19 s ago" grow older while a page is open. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, readTick, readTick));
}
