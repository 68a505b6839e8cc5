import type { ReactNode } from "react";

export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-[18px] rounded-sm border border-line-strong bg-bg px-1 text-center font-sans text-tick text-ink-3">
      {children}
    </kbd>
  );
}
