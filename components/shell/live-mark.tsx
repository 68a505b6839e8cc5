import type { ReactNode } from "react";

export function LiveMark({ children = "Live" }: { children?: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span
        aria-hidden="true"
        className="m-0.5 size-2 rounded-full bg-ok-mark shadow-[0_0_0_3px_var(--ok-soft)]"
      />
      {children}
    </span>
  );
}
