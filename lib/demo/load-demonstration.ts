import "server-only";
import { type Api, ApiRefusal, createApi } from "./api";
import { askForShadow } from "./ask-promotion";
import { CALENDAR, toStreamMinute } from "./calendar";
import {
  defineModel,
  describeDemonstration,
  MODEL_NAME,
  SERVING_VERSION,
  SHADOW_VERSION,
} from "./definition";
import type { DemonstrationState } from "./demonstration-state";
import { WARM_UP_MINUTES } from "./features";
import { createFlightLog, type FlightLog } from "./flight-log";
import { readState, writeState } from "./keep-state";
import { planLoad, StoredModel } from "./plan-load";
import { readFlights } from "./read-flights";
import { readScorers } from "./read-scorers";
import { registerVersions } from "./register-versions";
import { sendFlights } from "./send-flights";

const PATIENCE_MS = 30_000;
const WINDOW_MINUTES = 12 * 60;

export interface LoadOptions {
  readonly baseUrl: string;
  /** The data folder. */
  readonly home: string;
  readonly key?: string;
  readonly now: () => number;
  readonly log: (message: string) => void;
  readonly signal?: AbortSignal;
}

const modelPath = `/models/${MODEL_NAME}`;

async function findModel(api: Api): Promise<StoredModel | null> {
  try {
    return StoredModel.parse(await api.send("GET", modelPath));
  } catch (error) {
    if (error instanceof ApiRefusal && error.code === "unknown_model") return null;
    throw error;
  }
}

type Reference = ReturnType<FlightLog["reference"]>;

async function putReferences(api: Api, reference: Reference, model: StoredModel | null): Promise<void> {
  const put = async (version: string, lines: readonly string[]) => {
    if (model?.versions.some(({ name, reference: held }) => name === version && held)) return;
    await api.sendLines("PUT", `${modelPath}/versions/${version}/reference`, lines);
  };
  await put(SERVING_VERSION, reference.serving);
  await put(SHADOW_VERSION, reference.shadow);
}

/**
 * Brings the demonstration to the present, through the public API alone. The first time that is the model, both
 * references and the history; after a crash, what was left to do; later, nothing.
 */
export async function loadDemonstration(options: LoadOptions): Promise<void> {
  const { home, now, log } = options;
  const api = createApi({ ...options, patienceMs: PATIENCE_MS });
  const model = await findModel(api);
  const plan = planLoad(await readState(home), model, now());
  await writeState(home, plan.state);
  if (plan.action === "none") return log(plan.reason);

  const { shiftWeeks } = plan.state;
  log("reading the flights of 2001");
  const [flights, scorers] = await Promise.all([
    readFlights(CALENDAR.reference.from - WARM_UP_MINUTES),
    readScorers(),
  ]);
  const flightLog = createFlightLog(flights, scorers, shiftWeeks);
  if (plan.deletes) await api.send("DELETE", modelPath, { name: MODEL_NAME });
  const kept = plan.deletes ? null : model;
  if (!kept) await api.send("POST", "/models", defineModel(shiftWeeks));
  try {
    log("logging the reference sets");
    const reference = flightLog.reference();
    await putReferences(api, reference, kept);
    await api.send("PATCH", modelPath, { servingVersion: SERVING_VERSION });
    await registerVersions(api, reference);
    await logHistory(api, flightLog, plan.state, options);
    await askForShadow(api, (ownKey) => createApi({ ...options, key: ownKey, patienceMs: PATIENCE_MS }));
  } catch (error) {
    if (!(error instanceof ApiRefusal) || error.code !== "unknown_model") throw error;
    await writeState(home, { ...plan.state, status: "removed" });
    log("removed while it was loading");
  }
}

async function logHistory(
  api: Api,
  flightLog: FlightLog,
  state: DemonstrationState,
  { home, now, log }: LoadOptions,
): Promise<void> {
  const from = state.loggedTo;
  const to = Math.max(from, toStreamMinute(now(), state.shiftWeeks) + 1);
  const period = { from, to, windowMinutes: WINDOW_MINUTES };
  const sent = await sendFlights(api, flightLog, period, async (loggedTo, soFar) => {
    await writeState(home, { ...state, loggedTo });
    const share = Math.round((100 * (loggedTo - from)) / (to - from));
    log(`${share} %, ${format(soFar.predictions)} predictions`);
  });
  await api.send("PATCH", modelPath, { demonstration: describeDemonstration(state.shiftWeeks, "live") });
  await writeState(home, { ...state, status: "live", loggedTo: to });
  log("evaluating its hours");
  await api.send("POST", `${modelPath}/evaluations`);
  if (sent.rejected > 0) log(`${format(sent.rejected)} rows were rejected: ${sent.firstReason}`);
  log(`${format(sent.predictions)} predictions, ${format(sent.labels)} labels`);
}

const format = (count: number) => count.toLocaleString("en-US");
