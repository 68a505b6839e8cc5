import type { ReactNode } from "react";

interface SideSectionProps {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A part of the page under its name. */
export function SideSection({ id, title, note, children }: SideSectionProps) {
  return (
    <section aria-labelledby={id} className="border-b border-line px-4 pt-3 pb-3 last:border-b-0">
      <h2 id={id} className="section-title">
        {title}
        {note ? <span className="quiet font-normal">{note}</span> : null}
      </h2>
      {children}
    </section>
  );
}
