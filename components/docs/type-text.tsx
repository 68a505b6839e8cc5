import type { TypeWord } from "@/lib/openapi/type-words";

export function TypeText({ words }: { words: readonly TypeWord[] }) {
  return words.map(({ text, shape }, index) =>
    shape ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: words of one type have no identity but their place
      <a key={index} href={`#shape-${shape}`} className="link -my-1 inline-block py-1 text-ink">
        {text}
      </a>
    ) : (
      text
    ),
  );
}
