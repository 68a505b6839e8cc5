"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Dialog } from "@/components/controls/dialog";
import { Problem } from "@/components/form/problem";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import type { WorkDialogProps } from "./dialog-props";
import { snoozeChoices } from "./snooze-choices";
import { subjectWords } from "./subject-words";

/** Puts alerts to sleep, for one of a few times. */
export function SnoozeDialog({ alerts, working: { act, busy, error }, onClose }: WorkDialogProps) {
  const [choices] = useState(() => snoozeChoices(new Date()));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Snooze ${subjectWords(alerts)}`}
      description="It wakes by itself then, or earlier if it becomes worse. Nobody is told of it before."
    >
      <div className="grid gap-2" aria-busy={busy !== null}>
        {choices.map(({ label, until, minutes }) => (
          <Button
            key={label}
            className="w-full justify-between!"
            disabled={busy !== null}
            onClick={() => act({ order: { action: "snooze", minutes }, alerts }, { onSuccess: onClose })}
          >
            {label}
            <span className="quiet">
              {busy === "snooze" ? (
                "snoozing"
              ) : (
                <>
                  to <Instant at={until.toISOString()} words={dayClockWords} /> UTC
                </>
              )}
            </span>
          </Button>
        ))}
        <Problem error={error} />
      </div>
    </Dialog>
  );
}
