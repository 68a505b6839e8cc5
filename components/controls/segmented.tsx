"use client";

import type { ReactNode } from "react";

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly name?: string;
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Further controls that share the frame, such as a date picker. */
  readonly children?: ReactNode;
}

export const segmentStyle = (on: boolean) =>
  `inline-flex h-[calc(var(--control)-2px)] max-phone:h-(--control) items-center justify-center gap-1.5 border-l border-line px-2.5 whitespace-nowrap first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px] max-phone:flex-1 max-phone:px-1 ${
    on ? "bg-hover font-semibold text-ink" : "text-ink-2 hover:bg-hover"
  }`;

/** One of a few, all in sight. */
export function Segmented<T extends string>({
  label,
  segments,
  value,
  onChange,
  children,
}: SegmentedProps<T>) {
  return (
    <fieldset
      aria-label={label}
      className="inline-flex shrink-0 rounded-md border border-line-strong bg-bg max-phone:order-5 max-phone:w-full max-phone:flex-wrap"
    >
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-label={segment.name}
          aria-pressed={segment.value === value}
          className={segmentStyle(segment.value === value)}
          onClick={() => onChange(segment.value)}
        >
          {segment.label}
        </button>
      ))}
      {children}
    </fieldset>
  );
}
