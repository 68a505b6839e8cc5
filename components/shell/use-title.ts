"use client";

import { useEffect } from "react";

/** What the tab is called while the page is open: the count is seen from another tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Plumbline`;
  }, [title]);
}
