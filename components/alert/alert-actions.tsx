"use client";

import {
  AlarmClock,
  Check,
  CircleCheck,
  Clock,
  type LucideIcon,
  MessageSquare,
  RotateCcw,
  Undo2,
} from "lucide-react";
import { useSearchParams } from "next/navigation";
import type { AlertWorking } from "@/components/alert-work/use-alert-work";
import type { WorkDialog } from "@/components/alert-work/use-work-dialogs";
import { Button } from "@/components/controls/button";
import { Key } from "@/components/controls/key";
import type { ListedAlert } from "@/lib/contracts/alerts";
import { AssignMenu } from "./assign-menu";
import { type Offer, offersOf, offerWords } from "./offers";

interface AlertActionsProps {
  readonly alert: ListedAlert;
  readonly working: AlertWorking;
  readonly ask: (dialog: WorkDialog, alerts: readonly ListedAlert[]) => void;
}

type Plain = Exclude<Offer, "assign">;

const icons: Readonly<Record<Plain, LucideIcon>> = {
  acknowledge: Check,
  unacknowledge: Undo2,
  snooze: Clock,
  wake: AlarmClock,
  comment: MessageSquare,
  resolve: CircleCheck,
  reopen: RotateCcw,
};

const keys: Partial<Record<Plain, string>> = { acknowledge: "a", snooze: "s", comment: "c", resolve: "e" };

/** What can be done about the alert as it stands; on a phone it stays in reach of the thumb. */
export function AlertActions({ alert, working, ask }: AlertActionsProps) {
  const wanted = useSearchParams().get("do");
  const { act, busy } = working;
  const does = (offer: Plain) => () => {
    if (offer === "resolve" || offer === "snooze" || offer === "comment") ask(offer, [alert]);
    else act({ order: { action: offer }, alerts: [alert] });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden max-phone:fixed max-phone:inset-x-0 max-phone:bottom-0 max-phone:z-20 max-phone:grid max-phone:grid-cols-3 max-phone:border-t max-phone:border-line max-phone:bg-bg max-phone:p-2">
      {offersOf(alert.work).map((offer, index) => {
        const first = index === 0;
        if (offer === "assign") return <AssignMenu key={offer} alert={alert} working={working} />;
        return (
          <Button
            key={offer}
            icon={icons[offer]}
            look={first ? "primary" : "neutral"}
            // Whoever comes from a message that asks for it has it under the Enter key; opening the page does nothing.
            autoFocus={offer === wanted}
            disabled={busy !== null}
            className={first ? "max-phone:col-span-2" : ""}
            onClick={does(offer)}
          >
            {busy === offer ? "One moment" : offerWords(offer, alert.work)}
            {keys[offer] ? (
              <span className="max-phone:hidden">
                <Key>{keys[offer]}</Key>
              </span>
            ) : null}
          </Button>
        );
      })}
    </div>
  );
}
