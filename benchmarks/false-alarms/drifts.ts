import type { FlightRows, Span } from "./flight-rows";
import type { Change } from "./streams";

export interface Drift {
  readonly name: string;
  /** The column that must be told. */
  readonly column: string;
  /** What rows are like before, in the reference too. */
  readonly before: Change;
  readonly after: Change;
  /** Most hours to the alarm at 1,000 predictions a day; null where nothing is promised. */
  readonly limitHours: number | null;
}

const asTheyAre: Change = () => {};

/** Changes of flights whose distances and origins are those of `span`. */
export function driftsOf(flights: FlightRows, span: Span): Drift[] {
  const distances = Float64Array.from(flights.distance.subarray(span.from, span.to)).sort();
  const median = distances[distances.length >> 1]!;
  const deviation = deviationOf(distances);
  const { airport, share } = airportOfShare(flights, span, 0.05);
  return [
    ...([0.25, 0.5, 1] as const).map((times) => shifted(times, times * deviation)),
    {
      name: "distance stuck at its median",
      column: "distance",
      before: asTheyAre,
      after: ({ features }) => {
        features.distance = median;
      },
      limitHours: null,
    },
    {
      name: `origin ${airport} from ${(100 * share).toFixed(1)} to 15 %`,
      column: "origin",
      before: asTheyAre,
      after: ({ features }, random) => {
        if (random() < (0.15 - share) / (1 - share)) features.origin = airport;
      },
      limitHours: 22,
    },
    {
      name: "distance missing from 5 to 20 %",
      column: "distance",
      before: missing(0.05),
      after: missing(0.2),
      limitHours: null,
    },
  ];
}

const shiftLimits = { 0.25: 15, 0.5: 8, 1: 4 } as const;

const shifted = (times: keyof typeof shiftLimits, by: number): Drift => ({
  name: `distance + ${times} sd`,
  column: "distance",
  before: asTheyAre,
  after: ({ features }) => {
    features.distance = (features.distance ?? 0) + by;
  },
  limitHours: shiftLimits[times],
});

const missing =
  (share: number): Change =>
  ({ features }, random) => {
    if (random() < share) features.distance = null;
  };

function deviationOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** The airport that the share of flights from it puts nearest to `wanted`. */
function airportOfShare({ origin, airports }: FlightRows, { from, to }: Span, wanted: number) {
  const counts = new Float64Array(airports.length);
  for (let place = from; place < to; place++) counts[origin[place]!]! += 1;
  const shares = airports.map((airport, code) => ({ airport, share: counts[code]! / (to - from) }));
  return shares.reduce((best, each) =>
    Math.abs(each.share - wanted) < Math.abs(best.share - wanted) ? each : best,
  );
}
