import { CopyButton } from "@/components/controls/copy-button";

/** A command that can be copied and works; `marked` is what was filled in. */
export function CommandBlock({ text, marked }: { text: string; marked?: string }) {
  return (
    <div className="flex flex-wrap items-start justify-end rounded-md border border-line bg-sunken">
      <pre className="min-w-0 grow basis-96 px-3 py-1.5 font-mono text-quiet leading-5 wrap-anywhere whitespace-pre-wrap text-ink-2">
        {marked ? <Marked text={text} word={marked} /> : text}
      </pre>
      <CopyButton text={text} className="m-1 h-6! max-phone:h-11!" />
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
