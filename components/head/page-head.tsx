import type { ReactNode } from "react";

/** Two rows: what the page is about with its controls, and its verdict with its state. A phone has one flow of both, in the order that its parts ask for. */
export function PageHead({ title, verdict }: { title: ReactNode; verdict: ReactNode }) {
  return (
    <header className="shrink-0 border-b border-line px-4 pt-2.5 pb-2 max-phone:flex max-phone:flex-wrap max-phone:items-center max-phone:gap-2">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2 broad:flex-nowrap max-phone:contents">
        {title}
      </div>
      <div className="mt-1 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 broad:flex-nowrap max-phone:contents">
        {verdict}
      </div>
    </header>
  );
}
