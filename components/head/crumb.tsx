"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/icons/icon";

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
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap text-ink-3 ${className}`}>
      <Link href={href} className="hover:text-ink">
        {children}
      </Link>
      <Icon of={ChevronRight} small />
    </span>
  );
}
