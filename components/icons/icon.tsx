import type { LucideIcon } from "lucide-react";

interface IconProps {
  readonly of: LucideIcon;
  readonly small?: boolean;
  readonly className?: string;
}

/** The one outline set: 16 px (14 when small), stroke 1.4, silent to screen readers. */
export function Icon({ of: Shape, small = false, className = "" }: IconProps) {
  return (
    <Shape
      size={small ? 14 : 16}
      strokeWidth={1.4}
      absoluteStrokeWidth
      aria-hidden
      focusable={false}
      className={`shrink-0 ${className}`}
    />
  );
}
