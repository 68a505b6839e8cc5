"use client";

import { AlarmClockOff, Check } from "lucide-react";
import { workWords } from "@/components/alert-work/work-words";
import { Icon } from "@/components/icons/icon";
import { useNow } from "@/components/time/use-now";
import type { AlertWork } from "@/lib/contracts/alert-work";

const icons = { acknowledged: Check, snoozed: AlarmClockOff, open: null, resolved: null } as const;

const said = { acknowledged: "Acknowledged by", snoozed: "Snoozed", open: "Assigned to", resolved: "Closed" };

/** Who has an alert, or what has become of it; what was taken up has a tick before the name. */
export function WorkMark({ work, className = "" }: { work: AlertWork; className?: string }) {
  const now = useNow();
  const icon = icons[work.state];
  const nobody = work.state === "open" && work.assignee === null;
  return (
    <span
      className={`inline-flex min-w-0 items-center gap-1 ${nobody || work.state === "resolved" ? "text-ink-3" : ""} ${className}`}
    >
      <span className="sr-only">{said[work.state]} </span>
      {icon ? <Icon of={icon} small className="text-ink-3" /> : null}
      <span className="min-w-0 truncate">{workWords(work, now)}</span>
    </span>
  );
}
