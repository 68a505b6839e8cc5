/** A sentence whose `quoted` words are code. */
export function Prose({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no identity but their place
      <code key={index} className="font-mono text-quiet text-ink">
        {part}
      </code>
    ),
  );
}
