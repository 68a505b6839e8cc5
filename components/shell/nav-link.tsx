"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { PageLink } from "@/components/shell/page-link";

interface NavLinkProps {
  readonly href: string;
  /** Another path whose pages belong to this entry. */
  readonly also?: string;
  readonly children: ReactNode;
}

export function NavLink({ href, also, children }: NavLinkProps) {
  const path = usePathname();
  const here = path === href;
  const within = here || (also !== undefined && path.startsWith(also));
  return (
    <PageLink
      href={href}
      aria-current={here ? "page" : undefined}
      className={`flex h-(--control) items-center gap-1.5 rounded-md px-2.5 ${
        within ? "bg-hover font-semibold text-ink" : "text-ink-2 hover:bg-hover"
      }`}
    >
      {children}
    </PageLink>
  );
}
