import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { ApiRefusal, createApi } from "./api";
import { CALENDAR, toStreamMinute } from "./calendar";
import { describeDemonstration, MODEL_NAME } from "./definition";
import type { DemonstrationState } from "./demonstration-state";
import { WARM_UP_MINUTES } from "./features";
import { createFlightLog, type FlightLog } from "./flight-log";
import { readState, writeState } from "./keep-state";
import { readFlights } from "./read-flights";
import { readScorers } from "./read-scorers";
import { sendFlights } from "./send-flights";

const TICK_MS = 5000;
const PATIENCE_MS = 60_000;
const LONGEST_FLIGHT_MINUTES = 12 * 60;
const WINDOW_MINUTES = 12 * 60;

export interface StreamOptions {
  readonly baseUrl: string;
  readonly home: string;
  readonly key?: string;
  readonly now?: () => number;
  readonly tickMs?: number;
  readonly signal: AbortSignal;
  readonly log: (message: string) => void;
}

/** Flights from before the cursor are needed: their features' past, and the labels of those in the air. */
async function openLog(state: DemonstrationState): Promise<FlightLog> {
  const since = state.loggedTo - LONGEST_FLIGHT_MINUTES - WARM_UP_MINUTES;
  const [flights, scorers] = await Promise.all([readFlights(since), readScorers()]);
  return createFlightLog(flights, scorers, state.shiftWeeks);
}

/**
 * Logs each flight when its moved minute comes and each label when the flight has landed, until the signal. It
 * catches up after a pause, rests when the demonstration is removed or has ended, and follows a reset.
 */
export async function streamDemonstration(options: StreamOptions): Promise<void> {
  const { home, signal, log, now = Date.now, tickMs = TICK_MS } = options;
  const api = createApi({ ...options, patienceMs: PATIENCE_MS });
  let open: { startedAt: string; log: FlightLog } | null = null;

  async function tick(): Promise<void> {
    const state = await readState(home);
    if (state?.status !== "live") {
      open = null;
      return;
    }
    if (open?.startedAt !== state.startedAt) open = { startedAt: state.startedAt, log: await openLog(state) };
    const to = Math.min(toStreamMinute(now(), state.shiftWeeks) + 1, CALENDAR.streamTo);
    let current = state;
    const remember = async (next: DemonstrationState) => {
      // A reset that came in between has the last word.
      const stored = await readState(home);
      if (stored?.startedAt === state.startedAt && stored.status === "live") await writeState(home, next);
      current = next;
    };
    try {
      const period = { from: state.loggedTo, to, windowMinutes: WINDOW_MINUTES };
      await sendFlights(api, open.log, period, (loggedTo) => remember({ ...current, loggedTo }));
      if (to < CALENDAR.streamTo) return;
      const demonstration = describeDemonstration(state.shiftWeeks, "ended");
      await api.send("PATCH", `/models/${MODEL_NAME}`, { demonstration });
      await remember({ ...current, status: "ended" });
      log("The demonstration's stream has ended with 30 June 2001; the next start begins it anew.");
    } catch (error) {
      // What was not acknowledged is read again from the cursor.
      open = null;
      if (!(error instanceof ApiRefusal) || error.code !== "unknown_model") throw error;
      await remember({ ...current, status: "removed" });
    }
  }

  let isFailing = false;
  while (!signal.aborted) {
    try {
      await tick();
      isFailing = false;
    } catch (error) {
      if (signal.aborted) return;
      if (!isFailing) log(`The demonstration's stream waits: ${describeError(error)}`);
      isFailing = true;
    }
    await wait(tickMs, undefined, { signal }).catch(() => undefined);
  }
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}, ${error.cause.message}` : error.message;
}
