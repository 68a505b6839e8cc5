import { type ReactNode, useId } from "react";

interface RunSectionProps {
  readonly title: string;
  readonly count?: number;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function RunSection({ title, count, aside, children }: RunSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-line px-4 pt-3 pb-3.5 last:border-b-0">
      <div className="flex min-h-6 items-center gap-2">
        <h2 id={id} className="section-title">
          {title}
          {count === undefined ? null : <span className="quiet font-normal">{count}</span>}
        </h2>
        <span className="ml-auto">{aside}</span>
      </div>
      {children}
    </section>
  );
}
