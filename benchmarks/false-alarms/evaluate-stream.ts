import { columnResults } from "@/lib/alerts/column-results";
import { datasetOfResults } from "@/lib/alerts/dataset-of-results";
import type { EvaluationResult } from "@/lib/alerts/evaluation-result";
import { signalsOf } from "@/lib/alerts/signals-of";
import { silenceOf } from "@/lib/alerts/silence-of";
import { SlidingWindows } from "@/lib/alerts/sliding-windows";
import { surgeOf } from "@/lib/alerts/surge-of";
import { startOfHour } from "@/lib/ingest/counters";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import type { CounterKey } from "@/lib/monitor/counter-key";
import { CountedStream } from "./counted-stream";
import { model, version } from "./flight-model";
import type { Stream } from "./streams";

export interface Evaluation {
  /** End of the windows, an absolute hour. */
  readonly end: number;
  readonly at: Date;
  readonly windows: SlidingWindows;
  readonly counted: CountedStream;
  readonly columns: EvaluationResult["columns"];
  readonly signals: ReturnType<typeof signalsOf>;
}

export interface StreamSpan {
  /** The stream's first hour. */
  readonly firstHour: number;
  /** Evaluations end at the hours after this one, up to and with `until`. */
  readonly after: number;
  readonly until: number;
}

/** The worker's evaluations of a stream, hour by hour, with counters from memory in place of the database's. */
export function* evaluateStream(
  reference: LoadedReference,
  stream: Stream,
  { firstHour, after, until }: StreamSpan,
): Generator<Evaluation> {
  const key: CounterKey = { model, version, reference, segmentId: 0 };
  const counted = new CountedStream(reference, stream, firstHour);
  const windows = new SlidingWindows(key, counted.bodies, firstHour);
  for (let end = firstHour + 1; end <= until; end++) {
    counted.countUntil(end);
    windows.moveTo(end);
    if (end <= after) continue;
    const columns = columnResults(key, windows.counts);
    const dataset = datasetOfResults(columns);
    const silence = silenceOf(counted.rowsOf, firstHour, end);
    const surge = surgeOf(counted.rowsOf, firstHour, end);
    const signals = signalsOf({ columns, dataset, performance: null, silence, surge, shift: null });
    yield { end, at: startOfHour(end), windows, counted, columns, signals };
  }
}
