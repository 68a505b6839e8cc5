"use client";

import { useMemo, useState } from "react";
import { useShortcuts } from "./use-shortcuts";

interface ListSelection {
  readonly group: string;
  readonly count: number;
  readonly onOpen: (index: number) => void;
}

/** `j`, `k` and Enter in a list. Returns the chosen index, -1 before the first key. */
export function useListSelection({ group, count, onOpen }: ListSelection): number {
  const [index, setIndex] = useState(-1);
  const chosen = Math.min(index, count - 1);
  const shortcuts = useMemo(
    () => [
      { keys: "j", group, description: "Next", run: () => setIndex(Math.min(chosen + 1, count - 1)) },
      { keys: "k", group, description: "Previous", run: () => setIndex(Math.max(chosen - 1, 0)) },
      ...(chosen < 0 ? [] : [{ keys: "enter", group, description: "Open", run: () => onOpen(chosen) }]),
    ],
    [group, count, chosen, onOpen],
  );
  useShortcuts(shortcuts);
  return chosen;
}
