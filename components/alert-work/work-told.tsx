"use client";

import { X } from "lucide-react";
import { Button, IconButton } from "@/components/controls/button";
import { Key } from "@/components/controls/key";
import type { AlertWorking } from "./use-alert-work";

/** What came of the last action, with the way back; it stays until the next one. */
export function WorkTold({ working: { told, error, undo, dismiss } }: { working: AlertWorking }) {
  const words = error?.message ?? told;
  return (
    <div
      role="status"
      className={words ? "sticky bottom-2 z-30 mx-4 my-2 flex justify-center print:hidden" : ""}
    >
      {words ? (
        <p
          className={`flex min-h-10 max-w-full items-center gap-3 rounded-md border border-line-strong px-3 py-1 shadow-float ${
            error ? "bg-danger-soft text-danger" : "bg-bg"
          }`}
        >
          <span className="min-w-0 wrap-anywhere">{words}</span>
          {undo ? (
            <Button onClick={undo}>
              Undo <Key>z</Key>
            </Button>
          ) : null}
          <IconButton label="Close" icon={X} look="bare" small onClick={dismiss} />
        </p>
      ) : null}
    </div>
  );
}
