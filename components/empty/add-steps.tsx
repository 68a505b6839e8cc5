"use client";

import { Segmented } from "@/components/controls/segmented";
import type { ModelDetail } from "@/lib/contracts/model";
import { CommandBlock } from "./command-block";
import { classesOf, commandLanguages, commandsFor } from "./command-set";
import type { StartState } from "./start-view";
import { useOrigin } from "./use-origin";

const tasks = [
  { value: "binary", label: "binary" },
  { value: "multiclass", label: "multiclass" },
  { value: "regression", label: "regression" },
] as const;

interface AddStepsProps {
  readonly state: StartState;
  /** The one of this name, when there is one: commands then speak its task and its classes. */
  readonly model: ModelDetail | null;
  readonly onChange: (patch: Partial<StartState>) => void;
}

/** Letters that a name may not hold become dashes, so that every command stays one that works. */
const asName = (typed: string) => typed.replace(/[^A-Za-z0-9._-]/g, "-").replace(/^[._-]+/, "");

export function AddSteps({ state, model, onChange }: AddStepsProps) {
  const origin = useOrigin();
  const name = state.name || "my-model";
  const task = model?.task ?? state.task;
  const classes = model ? classesOf(model) : [];
  const commands = commandsFor(state.language, { origin, name, version: "1", task, classes });
  return (
    <section aria-labelledby="add-model" className="min-w-0 px-4 py-3.5">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="add-model" className="section-title">
          Add your model
        </h2>
        <label className="flex items-center gap-2 text-ink-3">
          name
          <input
            value={state.name}
            spellCheck={false}
            autoComplete="off"
            maxLength={100}
            onChange={(event) => onChange({ name: asName(event.target.value) })}
            className="h-(--control) w-40 rounded-md border border-line-strong bg-bg px-2 text-ink"
          />
        </label>
        <Segmented
          label="Task"
          segments={tasks}
          value={task}
          onChange={(chosen) => onChange({ task: chosen })}
        />
        <span className="flex-1" />
        <Segmented
          label="Language"
          segments={commandLanguages}
          value={state.language}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <ol className="mt-3 max-w-[940px]">
        {commands.map((command, index) => (
          <li key={command.title} className="grid grid-cols-[32px_minmax(0,1fr)] pb-2.5">
            <span
              aria-hidden="true"
              className="flex size-5 items-center justify-center rounded-full border border-line-strong text-tick font-semibold text-ink-2"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <p className="mb-1.5">
                <b>{command.title}</b> <span className="text-ink-2">{command.why}</span>
              </p>
              <CommandBlock text={command.text} marked={name} />
              <p className="quiet mt-1 truncate">
                answers <code className="font-mono text-ink-2">{command.answer}</code>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
