"use client";

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";
import { PageLink } from "@/components/shell/page-link";

export function Crumb({
  href,
  className = "",
  children,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 min-w-0 whitespace-nowrap text-ink-3 max-phone:whitespace-normal max-phone:wrap-anywhere ${className}`}
    >
      <PageLink
        href={href}
        className="inline-flex min-h-6 items-center hover:text-ink max-phone:min-h-(--control)"
      >
        {children}
      </PageLink>
      <Icon of={ChevronRight} small />
    </span>
  );
}
