"use client";

import { Check, CircleCheck, Clock, UserPlus } from "lucide-react";
import type { AlertWorking } from "@/components/alert-work/use-alert-work";
import type { WorkDialog } from "@/components/alert-work/use-work-dialogs";
import { Button } from "@/components/controls/button";
import { Key } from "@/components/controls/key";
import type { ListedAlert } from "@/lib/contracts/alerts";

interface BulkBarProps {
  readonly marked: readonly ListedAlert[];
  readonly working: AlertWorking;
  readonly ask: (dialog: WorkDialog, alerts: readonly ListedAlert[]) => void;
  readonly onClear: () => void;
}

/** What can be done about everything that is selected, at once. */
export function BulkBar({ marked, working: { act, busy }, ask, onClear }: BulkBarProps) {
  if (marked.length === 0) return null;
  const disabled = busy !== null;
  return (
    <section
      aria-label="Selected alerts"
      className="sticky bottom-2 z-10 mx-4 my-2 flex flex-wrap items-center justify-center gap-2 self-center rounded-md border border-line-strong bg-bg p-2 shadow-float print:hidden max-phone:mx-2"
    >
      <b className="px-1">{marked.length} selected</b>
      <Button
        look="primary"
        icon={Check}
        disabled={disabled}
        onClick={() => act({ order: { action: "acknowledge" }, alerts: marked })}
      >
        {busy === "acknowledge" ? "Acknowledging" : "Acknowledge"} <BarKey>a</BarKey>
      </Button>
      <Button
        icon={UserPlus}
        disabled={disabled}
        onClick={() => act({ order: { action: "assign", person: "me" }, alerts: marked })}
      >
        {busy === "assign" ? "Assigning" : "To me"} <BarKey>m</BarKey>
      </Button>
      <Button icon={Clock} disabled={disabled} onClick={() => ask("snooze", marked)}>
        Snooze <BarKey>s</BarKey>
      </Button>
      <Button icon={CircleCheck} disabled={disabled} onClick={() => ask("resolve", marked)}>
        Resolve <BarKey>e</BarKey>
      </Button>
      <Button look="bare" onClick={onClear}>
        Clear
      </Button>
    </section>
  );
}

const BarKey = ({ children }: { children: string }) => (
  <span className="max-phone:hidden">
    <Key>{children}</Key>
  </span>
);
