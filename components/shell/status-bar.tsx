import type { ReactNode } from "react";
import { PageLink } from "@/components/shell/page-link";

/** The last line of a page: what it rests on at the left, its keys at the right. */
export function StatusBar({ children, keys }: { children: ReactNode; keys?: ReactNode }) {
  return (
    <footer className="flex min-h-[27px] shrink-0 items-center gap-4 bg-sunken px-4 py-1 text-tick text-ink-3 max-tablet:flex-wrap max-phone:py-3">
      {children}
      <span className="print:hidden ml-auto flex items-center gap-4 whitespace-nowrap max-phone:hidden">
        <PageLink href="/docs" className="link">
          API
        </PageLink>
        {keys}
      </span>
    </footer>
  );
}
