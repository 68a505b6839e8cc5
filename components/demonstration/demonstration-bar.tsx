"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { spanOf, spanWords } from "@/components/head/range-span";
import { useMay } from "@/components/people/use-may";
import { KeysButton } from "@/components/shell/keys-button";
import { StatusBar } from "@/components/shell/status-bar";
import { useNow } from "@/components/time/use-now";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";

const RemoveDialog = dynamic(() => import("./remove-dialog").then((module) => module.RemoveDialog), {
  ssr: false,
});

/** The last line of a model's page: where a demonstration's data comes from, and the range in words. */
export function DemonstrationBar({ model }: { model: ModelDetail | undefined }) {
  const [open, setOpen] = useState(false);
  const { state } = useMonitorState();
  const now = useNow();
  const mayRemove = useMay("manage");
  return (
    <StatusBar
      keys={
        <>
          <span suppressHydrationWarning className="whitespace-nowrap max-desk:hidden">
            {spanWords(spanOf(state, now), now)}
          </span>
          <KeysButton />
        </>
      }
    >
      {model?.demonstration ? (
        <>
          <span>{model.demonstration.text}</span>
          {mayRemove ? (
            <button
              type="button"
              className="link inline-flex items-center whitespace-nowrap text-ink-2 print:hidden max-phone:h-(--control) max-phone:px-2"
              onClick={() => setOpen(true)}
            >
              Remove it
            </button>
          ) : null}
          {open ? <RemoveDialog name={model.name} open onOpenChange={setOpen} /> : null}
        </>
      ) : (
        <span>{model ? watched(model) : ""}</span>
      )}
    </StatusBar>
  );
}

function watched({ columns, timeZone }: ModelDetail): string {
  if (columns.length === 0) return "Its columns will be read from the first reference.";
  return `${columns.length} columns are watched, hours of the week in ${timeZone}`;
}
