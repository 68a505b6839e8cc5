"use client";

import { useCallback, useState } from "react";

/** Where a float is put: in the dialog that is open, else in the page's main landmark, which holds all that is read. */
export function useFloatPlace() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const find = useCallback((open: boolean) => {
    if (!open) return;
    const dialogs = document.querySelectorAll<HTMLElement>("[role=dialog]");
    setPlace(dialogs[dialogs.length - 1] ?? document.getElementById("content"));
  }, []);
  return { place, find };
}
