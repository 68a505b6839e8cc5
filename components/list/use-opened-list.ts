"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useListSelection } from "@/components/keyboard/use-list-selection";

/** The item that `j` and `k` have chosen; Enter turns to its page. `hrefOf` stays the same function. */
export function useOpenedList<Item>(
  items: readonly Item[],
  hrefOf: (item: Item) => string,
): Item | undefined {
  const router = useRouter();
  const open = useCallback(
    (index: number) => {
      const item = items[index];
      if (item !== undefined) router.push(hrefOf(item));
    },
    [items, hrefOf, router],
  );
  return items[useListSelection({ group: "In the list", count: items.length, onOpen: open })];
}
