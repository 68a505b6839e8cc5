"use client";

import { ListFilter, X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/controls/button";
import { Icon } from "@/components/icons/icon";
import { useShortcuts } from "@/components/keyboard/use-shortcuts";
import { useRunsState } from "./use-runs-state";

/** The filter in the language of MLflow's searches; Enter or leaving the field applies it, Escape takes back. */
export function FilterBox() {
  const { state, narrow } = useRunsState();
  const applied = state.filter ?? "";
  const [typed, setTyped] = useState(applied);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(applied), [applied]);
  const apply = (text: string) => {
    if (text.trim() !== applied) narrow({ filter: text.trim() || null });
  };
  const shortcuts = useMemo(
    () => [{ keys: "f", group: "In the list", description: "Filter", run: () => field.current?.focus() }],
    [],
  );
  useShortcuts(shortcuts);
  return (
    <div className="flex h-(--control) min-w-48 flex-1 items-center gap-2 rounded-md border border-line-strong bg-bg pl-2 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent max-phone:order-5 max-phone:basis-full">
      <Icon of={ListFilter} small className="text-ink-3" />
      <input
        ref={field}
        aria-label="Filter"
        value={typed}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        placeholder="metrics.auc > 0.8 and params.depth = '6'"
        className="h-full min-w-0 flex-1 bg-transparent font-mono text-quiet outline-none placeholder:text-ink-3"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => apply(typed)}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply(typed);
          if (event.key === "Escape") {
            setTyped(applied);
            requestAnimationFrame(() => field.current?.blur());
          }
        }}
      />
      {applied ? (
        <IconButton
          label="Remove the filter"
          icon={X}
          look="bare"
          small
          onClick={() => narrow({ filter: null })}
        />
      ) : null}
    </div>
  );
}
