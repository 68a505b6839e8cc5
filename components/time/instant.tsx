"use client";

import { hoverWords } from "./time-words";

interface InstantProps {
  readonly at: string;
  readonly words: (at: Date) => string;
  readonly className?: string;
}

/** A time in words; hovering gives the viewer's zone and UTC. */
export function Instant({ at, words, className }: InstantProps) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={hoverWords(date)} className={className} suppressHydrationWarning>
      {words(date)}
    </time>
  );
}
