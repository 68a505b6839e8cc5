import { nextState, type OpenAlert } from "@/lib/alerts/next-state";
import type { Signal } from "@/lib/alerts/signal";

/** What of a signal moves an alarm. */
export type Alarm = Pick<Signal, "rule" | "column" | "state" | "quietToClose">;

export interface AlarmCounts {
  readonly hours: number;
  /** Hours that ended with an alarm open. */
  readonly hoursInAlarm: number;
  /** Alarms of columns that opened. */
  readonly columnEvents: number;
  /** How often the model went from no open alarm to at least one. */
  readonly modelEvents: number;
}

/** The alarms of one model, opened and closed as the worker does it. A column's drift and its missing values are two. */
export class AlarmLog {
  private readonly open = new Map<string, OpenAlert>();
  private readonly counted = { hours: 0, hoursInAlarm: 0, columnEvents: 0, modelEvents: 0 };

  get counts(): AlarmCounts {
    return this.counted;
  }

  /** Goes on to the evaluation at `at`; returns the signals that opened an alarm. */
  step<S extends Alarm>(signals: readonly S[], at: Date): S[] {
    const wasQuiet = this.open.size === 0;
    const opened = signals.filter((signal) => this.move(signal, at));
    this.counted.hours++;
    if (this.open.size > 0) this.counted.hoursInAlarm++;
    this.counted.columnEvents += opened.filter(({ column }) => column !== "").length;
    if (wasQuiet && opened.length > 0) this.counted.modelEvents++;
    return opened;
  }

  private move(signal: Alarm, at: Date): boolean {
    const key = `${signal.rule} ${signal.column}`;
    const step = nextState(this.open.get(key) ?? null, signal, at);
    if (step.kind === "open") this.open.set(key, { id: 0, quiet: 0, lastAt: at });
    else if (step.kind === "keep") this.open.set(key, { id: 0, quiet: step.quiet, lastAt: at });
    else if (step.kind === "close") this.open.delete(key);
    return step.kind === "open";
  }
}
