"use client";

import { useCallback, useState } from "react";

/** Where a float is put: in the page's main landmark, which holds all that is read. */
export function useFloatPlace() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const find = useCallback((open: boolean) => {
    if (open) setPlace(document.getElementById("content"));
  }, []);
  return { place, find };
}
