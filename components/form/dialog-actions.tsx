"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/controls/button";

interface DialogActionsProps {
  /** What is done, and that it is being done. */
  readonly words: ReactNode;
  readonly look?: "primary" | "danger";
  readonly isPending: boolean;
  /** Absent in a form, which is sent. */
  readonly onAct?: () => void;
  readonly onClose: () => void;
}

/** The end of a dialog: does what it is about, or nothing. */
export function DialogActions({ words, look = "primary", isPending, onAct, onClose }: DialogActionsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button type={onAct ? "button" : "submit"} look={look} disabled={isPending} onClick={onAct}>
        {words}
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </div>
  );
}
