import { barsPath } from "./line-path";

interface TrafficBarsProps {
  readonly values: readonly number[];
  readonly label: string;
  /** Marks the end in red: nothing comes any more. */
  readonly stopped?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Counts by hour as inline SVG. */
export function TrafficBars({ values, label, stopped = false, width = 108, height = 24 }: TrafficBarsProps) {
  return (
    <svg width={width} height={height} role="img" aria-label={label} className="block overflow-visible">
      <path d={barsPath(values, { width, height })} fill="var(--current-band-inner)" />
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--line)" />
      {stopped ? (
        <>
          <path d={`M${width - 2} 0V${height}`} stroke="var(--danger-mark)" strokeDasharray="2 2" />
          <rect x={width - 4} y={height - 4} width={4} height={4} fill="var(--danger-mark)" />
        </>
      ) : null}
    </svg>
  );
}
