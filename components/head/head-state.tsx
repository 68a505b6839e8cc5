"use client";

import { Pause, Play } from "lucide-react";
import type { ReactNode } from "react";
import { Button, IconButton } from "@/components/controls/button";
import { Tag } from "@/components/controls/tag";
import { Icon } from "@/components/icons/icon";
import { LiveMark } from "@/components/shell/live-mark";
import { dayClockWords } from "@/components/time/time-words";
import { backToLive } from "@/lib/client/monitor-state";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";
import { EvaluateButton } from "./evaluate-button";
import { Freshness } from "./freshness";

interface HeadStateProps {
  readonly model: ModelDetail;
  /** Where the last times are shown, as classes. */
  readonly freshness?: string;
  readonly children: ReactNode;
}

/** Whether the page follows the clock, how fresh it is, and what changes that. */
export function HeadState({ model, freshness = "", children }: HeadStateProps) {
  const { state, liveness, change } = useMonitorState();
  const live = liveness === "live";
  return (
    <span className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 max-phone:order-7 max-phone:w-full">
      {live ? <LiveMark /> : null}
      {liveness === "paused" ? (
        <Tag>
          <Icon of={Pause} small /> Paused
        </Tag>
      ) : null}
      {state.to ? (
        <Tag>
          <Icon of={Pause} small /> Pinned to {dayClockWords(new Date(state.to))}
        </Tag>
      ) : null}
      {liveness === "pinned" ? null : <Freshness model={model} className={freshness} />}
      <span className="flex items-center gap-2 max-phone:ml-auto print:hidden">
        {live ? (
          <IconButton label="Pause" icon={Pause} onClick={() => change({ paused: true })} />
        ) : (
          <Button icon={Play} onClick={() => change(backToLive)}>
            Back to live
          </Button>
        )}
        <EvaluateButton name={model.name} />
        {children}
      </span>
    </span>
  );
}
