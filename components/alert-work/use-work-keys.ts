"use client";

import { useMemo } from "react";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import type { ListedAlert } from "@/lib/contracts/alerts";
import type { AlertWorking } from "./use-alert-work";
import type { WorkDialog } from "./use-work-dialogs";

const group = "Alerts";

interface WorkKeys {
  /** Empty where nothing is selected, or nobody may do anything about it. */
  readonly alerts: readonly ListedAlert[];
  readonly working: AlertWorking;
  readonly ask: (dialog: WorkDialog, alerts: readonly ListedAlert[]) => void;
}

/** The keys that do something about alerts. */
export function useWorkKeys({ alerts, working: { act, busy }, ask }: WorkKeys): void {
  const shortcuts = useMemo(() => {
    if (alerts.length === 0 || busy) return [];
    return [
      {
        keys: "a",
        group,
        description: "Acknowledge",
        run: () => act({ order: { action: "acknowledge" }, alerts }),
      },
      { keys: "e", group, description: "Resolve", run: () => ask("resolve", alerts) },
      { keys: "s", group, description: "Snooze", run: () => ask("snooze", alerts) },
      {
        keys: "m",
        group,
        description: "Assign to me",
        run: () => act({ order: { action: "assign", person: "me" }, alerts }),
      },
      { keys: "c", group, description: "Comment", run: () => ask("comment", alerts) },
    ];
  }, [alerts, busy, act, ask]);
  useShortcuts(shortcuts);
}
