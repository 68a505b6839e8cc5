"use client";

import { CommandBlock } from "@/components/empty/command-block";
import { classesOf, commandsFor } from "@/components/empty/command-set";
import { useOrigin } from "@/components/empty/use-origin";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import type { ModelDetail } from "@/lib/contracts/model";

/** What the panels still wait for, with the command that sends it. Nothing when all is here. */
export function MissingParts({ model }: { model: ModelDetail }) {
  const origin = useOrigin();
  const { state } = useMonitorState();
  const version = state.version ?? model.servingVersion ?? model.versions[0]?.name ?? "1";
  const hasReference = model.versions.some((each) => each.name === version && each.reference);
  const commands = commandsFor("curl", {
    origin,
    name: model.name,
    version,
    task: model.task,
    classes: classesOf(model),
  });
  const missing = [
    {
      shown: !hasReference,
      command: commands[1],
      panels: "Drift, prediction drift and importance changes wait for it.",
    },
    {
      shown: !model.lastPredictionAt,
      command: commands[2],
      panels: "Every panel waits for the first of them.",
    },
  ].filter(({ shown }) => shown);
  if (missing.length === 0) return null;
  return (
    <section
      aria-label="What is missing"
      className={`grid gap-x-8 gap-y-3 border-b border-line px-4 py-3 ${missing.length > 1 ? "desk:grid-cols-2" : "desk:grid-cols-[minmax(0,940px)]"}`}
    >
      {missing.map(({ command, panels }) =>
        command ? (
          <div key={command.title} className="min-w-0">
            <p className="mb-1.5">
              <b>{command.title}</b> <span className="text-ink-2">{panels}</span>
            </p>
            <CommandBlock text={command.text} marked={model.name} />
          </div>
        ) : null,
      )}
    </section>
  );
}
