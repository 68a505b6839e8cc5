import { CopyButton } from "@/components/controls/copy-button";

/** A command that can be copied and works; `marked` is what was filled in. */
export function CommandBlock({ text, marked }: { text: string; marked?: string }) {
  return (
    <div className="flex items-start rounded-md max-phone:flex-col border border-line bg-sunken">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long command is scrolled with the keyboard
        tabIndex={0}
        className="min-w-0 max-w-full flex-1 overflow-x-auto px-3 py-1.5 font-mono text-quiet leading-5 whitespace-pre text-ink-2"
      >
        {marked ? <Marked text={text} word={marked} /> : text}
      </pre>
      <CopyButton text={text} className="m-1 h-6! max-phone:h-11! max-phone:self-end" />
    </div>
  );
}

function Marked({ text, word }: { text: string; word: string }) {
  const parts = text.split(word);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no identity but their place
    <span key={index}>
      {part}
      {index < parts.length - 1 ? <b className="text-ink">{word}</b> : null}
    </span>
  ));
}
