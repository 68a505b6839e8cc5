import type { Size } from "@/components/chart/use-size";
import { keepApart } from "@/lib/charts/label-places";
import { shorten, textWidth } from "@/lib/charts/layout";
import { type ParallelAxis, parallelPath, tickSpot } from "@/lib/charts/parallel-axes";
import { runColour, runLetter } from "@/lib/charts/run-look";

interface ParallelDrawingProps {
  readonly axes: readonly ParallelAxis[];
  readonly names: readonly string[];
  readonly size: Size;
}

const margin = { left: 44, right: 64, top: 40, bottom: 24 };

export function ParallelDrawing({ axes, names, size }: ParallelDrawingProps) {
  const width = size.width - margin.left - margin.right;
  const height = size.height - margin.top - margin.bottom;
  const xOf = (axis: number) => margin.left + (axis / Math.max(1, axes.length - 1)) * width;
  const yOf = (place: number) => margin.top + (1 - place) * height;
  const gap = width / Math.max(1, axes.length - 1);
  return (
    <svg
      width={size.width}
      height={size.height}
      role="img"
      aria-label={`${names.length} runs over ${axes.map(({ key }) => key).join(", ")}; the table below holds the values`}
      className="group block"
    >
      {names.map((name, run) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place
          key={run}
          d={parallelPath(axes, run, (axis, place) => [xOf(axis), yOf(place)])}
          fill="none"
          stroke={runColour(run)}
          strokeWidth={1.75}
          strokeLinejoin="round"
          className="group-hover:opacity-40 hover:opacity-100!"
        >
          <title>{`${runLetter(run)} ${name}`}</title>
        </path>
      ))}
      {axes.map((axis, index) => (
        <g key={`${axis.kind} ${axis.key}`}>
          <path d={`M${xOf(index)} ${margin.top}V${margin.top + height}`} stroke="var(--axis)" />
          <text
            x={xOf(index)}
            y={14}
            textAnchor={index === 0 ? "start" : index === axes.length - 1 ? "end" : "middle"}
            dx={index === 0 ? -40 : index === axes.length - 1 ? 60 : 0}
            fontSize={11}
            fontWeight={axis.kind === "metric" ? 600 : 400}
            fill="var(--text-2)"
          >
            {shorten(axis.key, gap - 8)}
            <title>{axis.key}</title>
          </text>
          {axis.ticks.map(({ place, label }) => (
            <Tick key={label} spot={tickSpot(place)} label={label} x={xOf(index)} y={yOf(place)} />
          ))}
        </g>
      ))}
      <Letters axis={axes[0]} x={xOf(0)} yOf={yOf} height={height} />
    </svg>
  );
}

interface TickProps {
  readonly spot: ReturnType<typeof tickSpot>;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

function Tick({ spot, label, x, y }: TickProps) {
  if (spot !== "beside") {
    return (
      <text x={x} y={spot === "above" ? y - 7 : y + 16} textAnchor="middle" fontSize={11} fill="var(--tick)">
        {label}
      </text>
    );
  }
  return (
    <>
      <rect
        x={x + 4}
        y={y - 8}
        width={textWidth(label) + 6}
        height={16}
        rx={2}
        fill="var(--bg)"
        opacity={0.9}
      />
      <text x={x + 7} y={y + 4} fontSize={11} fill="var(--tick)">
        {label}
      </text>
    </>
  );
}

interface LettersProps {
  readonly axis: ParallelAxis | undefined;
  readonly x: number;
  readonly yOf: (place: number) => number;
  readonly height: number;
}

/** Each run's letter where its line starts. */
function Letters({ axis, x, yOf, height }: LettersProps) {
  const starts = (axis?.places ?? []).flatMap((place, run) =>
    place === null ? [] : [{ run, y: yOf(place) }],
  );
  const shifts = keepApart(
    starts.map(({ y }) => ({ at: y - margin.top })),
    13,
    height,
  );
  return starts.map(({ run, y }, index) => (
    <text
      key={run}
      x={x - 8}
      y={y + (shifts[index] ?? 0) + 4}
      textAnchor="end"
      fontSize={11}
      fontWeight={600}
      fill={runColour(run)}
    >
      {runLetter(run)}
    </text>
  ));
}
