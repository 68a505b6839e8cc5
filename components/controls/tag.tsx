import type { ReactNode } from "react";
import { levelTag } from "@/components/verdict/level-tone";
import type { Level } from "@/lib/contracts/common";

export function Tag({ level = "info", children }: { level?: Level; children: ReactNode }) {
  return (
    <span
      className={`inline-flex h-5 max-w-full items-center gap-1 rounded-md px-1.5 text-quiet overflow-hidden whitespace-nowrap ${levelTag[level]}`}
    >
      {children}
    </span>
  );
}
