"use client";

import { Key } from "@/components/controls/key";
import { useCommands } from "./commands";

export function KeysButton() {
  const { openKeys } = useCommands();
  return (
    <button type="button" onClick={openKeys} className="hover:text-ink">
      <Key>?</Key> keys
    </button>
  );
}
