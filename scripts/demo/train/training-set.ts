import { encodeFlight } from "@/lib/demo/encode-flight";
import { createFeatureSweep } from "@/lib/demo/features";
import { type Flights, firstDepartureFrom } from "@/lib/demo/flights";
import { type Encodings, INPUTS } from "@/lib/demo/model-artifact";
import { chooseFlights } from "@/lib/demo/sample-flights";
import { encodeAirports } from "./encode-airports";

export interface TrainingSet {
  readonly rows: number;
  /** One column per input. */
  readonly columns: readonly Float64Array[];
  readonly late: Uint8Array;
  readonly encodings: Encodings;
}

/** `size` flights that depart in [from, to), UTC minutes. */
export function buildTrainingSet(
  flights: Flights,
  options: { from: number; to: number; size: number; seed: number },
): TrainingSet {
  const period = {
    from: firstDepartureFrom(flights, options.from),
    to: firstDepartureFrom(flights, options.to),
  };
  const chosen = chooseFlights(flights.row, period.from, period.to, options);
  const fitted = new Set(chosen);
  const encodings = encodeAirports(flights, period, (index) => fitted.has(index));
  const sweep = createFeatureSweep(flights);
  const columns = INPUTS.map(() => new Float64Array(chosen.length));
  chosen.forEach((index, i) => {
    encodeFlight(sweep.featuresOf(index), encodings).forEach((value, input) => {
      columns[input]![i] = value;
    });
  });
  return {
    rows: chosen.length,
    columns,
    late: Uint8Array.from(chosen, (index) => flights.late[index]!),
    encodings,
  };
}
