import type { ReactNode } from "react";
import type { Level } from "@/lib/contracts/common";

const shapes: Record<Level, { readonly tone: string; readonly drawing: ReactNode }> = {
  critical: {
    tone: "text-danger-mark",
    drawing: (
      <>
        <path fill="currentColor" stroke="none" d="M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z" />
        <path stroke="var(--bg)" strokeWidth={1.8} d="M8 4.6v4M8 11.2v.1" />
      </>
    ),
  },
  warning: {
    tone: "text-warning-mark",
    drawing: (
      <>
        <path fill="currentColor" strokeWidth={1} d="M8 2 14.6 13.6H1.4z" />
        <path stroke="var(--bg)" strokeWidth={1.6} d="M8 6.2v3.4M8 11.7v.1" />
      </>
    ),
  },
  ok: {
    tone: "text-ok-mark",
    drawing: (
      <>
        <circle cx="8" cy="8" r="6.3" />
        <path d="m5.3 8.2 1.9 1.9 3.6-3.9" />
      </>
    ),
  },
  info: {
    tone: "text-ink-2",
    drawing: (
      <>
        <circle cx="8" cy="8" r="6.3" />
        <path d="M8 7.4v3.4M8 5.1v.1" />
      </>
    ),
  },
  undecided: {
    tone: "text-ink-2",
    drawing: (
      <>
        <circle cx="8" cy="8" r="6.3" strokeDasharray="2.4 1.9" />
        <path d="M6.4 6.4A1.7 1.7 0 1 1 8.3 8.3c-.2 0-.3.2-.3.4v.3M8 11.1v.1" />
      </>
    ),
  },
};

/** What each shape says to those who do not see it. */
const levelWord: Record<Level, string> = {
  critical: "Critical",
  warning: "Warning",
  ok: "Well",
  info: "For information",
  undecided: "Undecided",
};

interface StateIconProps {
  readonly level: Level;
  readonly small?: boolean;
  readonly className?: string;
}

/** States differ by shape as well as by colour. */
export function StateIcon({ level, small = false, className = "" }: StateIconProps) {
  const { tone, drawing } = shapes[level];
  const size = small ? 14 : 16;
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label={levelWord[level]}
      className={`shrink-0 ${tone} ${className}`}
    >
      {drawing}
    </svg>
  );
}
