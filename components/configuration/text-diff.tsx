import { type DiffLine, lineDiff } from "@/lib/config/line-diff";

const around = 3;
const marks = { same: " ", added: "+", removed: "−" } as const;
const looks = {
  same: "text-ink-2",
  added: "bg-ok-soft text-ok",
  removed: "bg-danger-soft text-danger",
} as const;
const words = { same: "", added: "added: ", removed: "removed: " } as const;

/** What changed between two texts, with a few lines around it. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const lines = nearChanges(lineDiff(before, after));
  if (lines.length === 0) return <p className="py-1 text-ink-2">The same text.</p>;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label="Difference"
      className="overflow-x-auto rounded-md border border-line bg-bg py-1"
    >
      <pre className="w-max min-w-full font-mono text-quiet leading-5">
        {lines.map(({ kind, line, text, gap }) => (
          <div
            key={`${kind} ${line}`}
            className={`${looks[kind]} ${gap ? "border-t border-dashed border-line-strong" : ""}`}
          >
            <span className="inline-block w-10 pr-2 text-right select-none">{line}</span>
            <span className="sr-only">{words[kind]}</span>
            <span aria-hidden>{marks[kind]} </span>
            {text}
            {"\n"}
          </div>
        ))}
      </pre>
    </section>
  );
}

/** Lines that changed with those around them; `gap` where some are left out above. */
function nearChanges(lines: readonly DiffLine[]): (DiffLine & { gap: boolean })[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== "same"),
  );
  return lines.flatMap((line, index) =>
    near[index]
      ? [{ ...line, gap: index > 0 && !near[index - 1] && near.slice(0, index).includes(true) }]
      : [],
  );
}
