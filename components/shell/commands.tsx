"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import { pages } from "./pages";

const CommandPalette = dynamic(() => import("@/components/command-palette/command-palette"), { ssr: false });
const KeysHelp = dynamic(() => import("@/components/keyboard/keys-help").then((module) => module.KeysHelp), {
  ssr: false,
});

type Open = "palette" | "keys" | null;

interface CommandsValue {
  readonly openPalette: () => void;
  readonly openKeys: () => void;
}

const CommandsContext = createContext<CommandsValue>({ openPalette: () => {}, openKeys: () => {} });

export const useCommands = () => useContext(CommandsContext);

/** The palette and the list of keys, reachable from every page. */
export function Commands({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open>(null);
  const router = useRouter();
  const value = useMemo(
    () => ({ openPalette: () => setOpen("palette"), openKeys: () => setOpen("keys") }),
    [],
  );
  const shortcuts = useMemo(
    () => [
      { keys: "mod+k", group: "Anywhere", description: "Commands", run: value.openPalette, always: true },
      { keys: "/", group: "Anywhere", description: "Search", run: value.openPalette },
      { keys: "?", group: "Anywhere", description: "Keys", run: value.openKeys },
      ...pages.map(({ keys, label, href }) => ({
        keys,
        group: "Go",
        description: label,
        run: () => router.push(href),
      })),
    ],
    [value, router],
  );
  useShortcuts(shortcuts);
  const close = (isOpen: boolean) => (isOpen ? undefined : setOpen(null));
  return (
    <CommandsContext value={value}>
      {children}
      {open === "palette" ? <CommandPalette open onOpenChange={close} /> : null}
      {open === "keys" ? <KeysHelp open onOpenChange={close} /> : null}
    </CommandsContext>
  );
}
