import { heightOf, linePath, placeOf, scaleOf } from "./line-path";

interface SparklineProps {
  readonly values: readonly (number | null)[];
  readonly threshold?: number | null;
  /** The last value is on the wrong side of the threshold. */
  readonly broken?: boolean;
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** A line of inline SVG with its threshold dashed and its last value marked. */
export function Sparkline({
  values,
  threshold = null,
  broken = false,
  label,
  width = 112,
  height = 28,
}: SparklineProps) {
  const box = { width, height };
  const scale = scaleOf(values, threshold);
  if (!scale) return null;
  const last = values.findLastIndex((value) => value !== null);
  const lastValue = values[last] ?? scale.lowest;
  return (
    <svg width={width} height={height} role="img" aria-label={label} className="block overflow-visible">
      {threshold === null ? null : (
        <path
          d={`M0 ${heightOf(threshold, scale, box)}H${width}`}
          stroke="var(--threshold)"
          strokeDasharray="4 3"
          fill="none"
        />
      )}
      <path
        d={linePath(values, scale, box)}
        fill="none"
        stroke="var(--current)"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <circle
        cx={placeOf(last, values.length, box)}
        cy={heightOf(lastValue, scale, box)}
        r={2.5}
        fill={broken ? "var(--danger-mark)" : "var(--current)"}
      />
    </svg>
  );
}
