"use client";

import { type ComponentType, type ReactNode, useCallback, useState } from "react";
import type { ListedAlert } from "@/lib/contracts/alerts";
import { CommentDialog } from "./comment-dialog";
import type { WorkDialogProps } from "./dialog-props";
import { ResolveDialog } from "./resolve-dialog";
import { SnoozeDialog } from "./snooze-dialog";
import type { AlertWorking } from "./use-alert-work";

export type WorkDialog = "resolve" | "snooze" | "comment";

const dialogs: Readonly<Record<WorkDialog, ComponentType<WorkDialogProps>>> = {
  resolve: ResolveDialog,
  snooze: SnoozeDialog,
  comment: CommentDialog,
};

interface WorkDialogs {
  readonly ask: (dialog: WorkDialog, alerts: readonly ListedAlert[]) => void;
  readonly open: ReactNode;
}

/** The dialogs that ask for more before an action; what they are about stays as it was when they opened. */
export function useWorkDialogs(working: AlertWorking): WorkDialogs {
  const [asked, setAsked] = useState<{ dialog: WorkDialog; alerts: readonly ListedAlert[] } | null>(null);
  const { dismiss } = working;
  const ask = useCallback(
    (dialog: WorkDialog, alerts: readonly ListedAlert[]) => {
      dismiss();
      setAsked({ dialog, alerts });
    },
    [dismiss],
  );
  const Shown = asked ? dialogs[asked.dialog] : null;
  const open =
    Shown && asked ? <Shown alerts={asked.alerts} working={working} onClose={() => setAsked(null)} /> : null;
  return { ask, open };
}
