import type { VersionBodies } from "@/lib/alerts/sliding-windows";
import { BatchCounter, type CounterBody, hourOf, part } from "@/lib/ingest/counters";
import { hoursOfWeek } from "@/lib/ingest/hour-of-week";
import type { LoadedReference } from "@/lib/ingest/reference/loaded-reference";
import { model } from "./flight-model";
import type { Stream } from "./streams";

/** A stream as ingest would have stored it: its counters hour by hour, a week of rows at a time. */
export class CountedStream {
  readonly bodies: VersionBodies;
  /** Predictions by absolute hour. */
  readonly rowsOf: ReadonlyMap<number, number>;
  private readonly scores = new Map<number, Uint8Array[]>();
  private readonly features = new Map<number, Uint8Array[]>();
  private readonly traffic = new Map<number, number>();
  private weeks = 0;

  constructor(
    private readonly reference: LoadedReference,
    private readonly stream: Stream,
    private readonly firstHour: number,
  ) {
    this.bodies = { scores: this.scores, features: this.features, outcomes: new Map() };
    this.rowsOf = this.traffic;
  }

  /** Counts what came before an hour. */
  countUntil(hour: number): void {
    while (this.firstHour + this.weeks * hoursOfWeek < hour) this.countWeek();
  }

  private countWeek(): void {
    const counter = new BatchCounter(model, this.reference);
    const rows = this.stream(this.weeks);
    for (const { atMs } of rows) this.traffic.set(hourOf(atMs), (this.traffic.get(hourOf(atMs)) ?? 0) + 1);
    counter.add(rows);
    for (const body of counter.bodies()) this.keep(body);
    this.weeks++;
    // The longest window is a week.
    const oldest = this.firstHour + (this.weeks - 2) * hoursOfWeek;
    for (const kept of [this.scores, this.features]) {
      for (const hour of kept.keys()) if (hour < oldest) kept.delete(hour);
    }
  }

  private keep({ part: of, hour, body }: CounterBody): void {
    if (of === part.scores) this.scores.set(hour, [body]);
    else if (of === part.features) this.features.set(hour, [body]);
  }
}
