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
        title={typeof children === "string" ? children : undefined}
        className="block min-w-0 truncate leading-6 hover:text-ink max-phone:flex max-phone:min-h-(--control) max-phone:items-center max-phone:whitespace-normal"
      >
        {children}
      </PageLink>
      <Icon of={ChevronRight} small className="shrink-0" />
    </span>
  );
}
