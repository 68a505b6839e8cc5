import type { PairedDot, PairedDots } from "@/lib/charts/paired-dots";

const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

interface DotIntervalProps {
  readonly dots: Pick<PairedDots, "zero" | "ticks">;
  readonly dot: PairedDot | null;
  readonly height?: number;
}

/** A difference and its interval on the axis that its table shares. What it says stands in the row too. */
export function DotInterval({ dots, dot, height = 32 }: DotIntervalProps) {
  const middle = height / 2;
  return (
    <svg width="100%" height={height} aria-hidden="true" className="block overflow-visible">
      {dots.ticks.map(({ at }) => (
        <line key={at} x1={percent(at)} x2={percent(at)} y1={0} y2={height} stroke="var(--grid)" />
      ))}
      <line x1={percent(dots.zero)} x2={percent(dots.zero)} y1={0} y2={height} stroke="var(--axis)" />
      {dot && dot.from !== null && dot.to !== null ? (
        <rect
          x={percent(dot.from)}
          width={percent(Math.max(0, dot.to - dot.from))}
          y={middle - 3.5}
          height={7}
          rx={1.5}
          fill="var(--current)"
          opacity={0.32}
        />
      ) : null}
      {dot ? <circle cx={percent(dot.at)} cy={middle} r={3.5} fill="var(--current)" /> : null}
      {dot ? (
        <text
          x={percent(Math.max(dot.at, dot.to ?? dot.at))}
          dx={9}
          y={middle + 4}
          fontSize={11}
          fill="var(--text-3)"
        >
          {dot.text}
        </text>
      ) : null}
    </svg>
  );
}

/** The axis over the intervals. */
export function DotAxis({ dots, note }: { dots: Pick<PairedDots, "ticks">; note: string }) {
  return (
    <span className="relative block h-4">
      <span className="sr-only">{note}</span>
      {dots.ticks.map(({ at, label }) => (
        <span
          key={at}
          aria-hidden="true"
          className="absolute -translate-x-1/2 whitespace-nowrap"
          style={{ left: percent(at) }}
        >
          {label}
        </span>
      ))}
    </span>
  );
}
