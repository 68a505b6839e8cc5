"use client";

import { type Ref, useImperativeHandle, useRef } from "react";
import type { ConfigurationProblem } from "@/lib/contracts/configuration";

const lineHeight = 20;
const fewestLines = 14;

export interface SourceEditorHandle {
  /** Selects a line and brings it into sight. */
  readonly goTo: (line: number) => void;
}

interface SourceEditorProps {
  readonly label: string;
  readonly value: string;
  readonly problems: readonly ConfigurationProblem[];
  readonly problemsId: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
  readonly ref: Ref<SourceEditorHandle>;
}

/** A text with the numbers of its lines; as high as the text, so that the page scrolls and nothing inside does. */
export function SourceEditor(props: SourceEditorProps) {
  const { label, value, problems, problemsId, readOnly, onChange, onSave, ref } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = value.split("\n");
  const shown = Math.max(lines.length, fewestLines);
  const wrong = new Set(problems.map(({ line }) => line));
  useImperativeHandle(ref, () => ({ goTo: (line) => goTo(area.current, line) }));
  return (
    <div className="relative flex min-w-0 font-mono text-body focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-accent">
      <div aria-hidden className="pointer-events-none absolute inset-x-0 top-2">
        {[...wrong].map((line) => (
          <div
            key={line}
            className="absolute inset-x-0.5 bg-danger-soft"
            style={{ top: (line - 1) * lineHeight, height: lineHeight }}
          />
        ))}
      </div>
      <div
        aria-hidden
        className="relative shrink-0 border-r border-line py-2 pr-2 pl-3 text-right text-ink-3 select-none"
      >
        {Array.from({ length: shown }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line's number is what it is.
          <div key={index} className={wrong.has(index + 1) ? "font-semibold text-danger" : ""}>
            {wrong.has(index + 1) ? "! " : ""}
            {index + 1}
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        aria-label={label}
        aria-invalid={problems.length > 0}
        aria-describedby={problemsId}
        value={value}
        readOnly={readOnly}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSave();
        }}
        className="relative block min-w-0 flex-1 resize-none overflow-x-auto overflow-y-hidden bg-transparent px-3 py-2 text-ink outline-none"
        // One line more leaves room for the bar of long lines.
        style={{ height: (shown + 1) * lineHeight + 16 }}
      />
    </div>
  );
}

function goTo(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const top = area.getBoundingClientRect().top + window.scrollY + line * lineHeight;
  window.scrollTo({ top: Math.max(0, top - window.innerHeight / 3) });
}
