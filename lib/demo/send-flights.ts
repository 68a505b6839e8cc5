import "server-only";
import { LabelsAccepted, PredictionsAccepted } from "@/lib/contracts/ingest";
import type { Api } from "./api";
import { MODEL_NAME } from "./definition";
import type { FlightLog } from "./flight-log";

const BATCH_ROWS = 5000;
const WINDOWS_IN_FLIGHT = 2;

export interface Sent {
  predictions: number;
  labels: number;
  rejected: number;
  firstReason: string | null;
}

const Accepted = { predictions: PredictionsAccepted, labels: LabelsAccepted };

async function sendBatches(
  api: Api,
  kind: "predictions" | "labels",
  lines: readonly string[],
  sent: Sent,
): Promise<void> {
  for (let from = 0; from < lines.length; from += BATCH_ROWS) {
    const batch = lines.slice(from, from + BATCH_ROWS);
    const answer = Accepted[kind].parse(await api.sendLines("POST", `/models/${MODEL_NAME}/${kind}`, batch));
    sent[kind] += batch.length - answer.rejected.length;
    sent.rejected += answer.rejected.length;
    sent.firstReason ??= answer.rejected[0]?.reason ?? null;
  }
}

/**
 * Logs what happened in [from, to), window by window; labels follow the predictions of their window. The next
 * windows are scored while the last ones are under way. `onSent` says up to where everything is acknowledged.
 */
export async function sendFlights(
  api: Api,
  log: FlightLog,
  period: { from: number; to: number; windowMinutes: number },
  onSent: (loggedTo: number, sent: Sent) => Promise<void>,
): Promise<Sent> {
  const sent: Sent = { predictions: 0, labels: 0, rejected: 0, firstReason: null };
  const underWay: { to: number; done: Promise<void> }[] = [];
  const settleFirst = async () => {
    const first = underWay[0];
    if (!first) return;
    await first.done;
    underWay.shift();
    await onSent(first.to, sent);
  };
  let predicted: Promise<void> = Promise.resolve();
  try {
    for (let from = period.from; from < period.to; from += period.windowMinutes) {
      const to = Math.min(from + period.windowMinutes, period.to);
      const predictions = log.predictions(from, to);
      const labels = log.labels(from, to);
      const before = predicted;
      predicted = sendBatches(api, "predictions", predictions, sent);
      const done = Promise.all([before, predicted]).then(() => sendBatches(api, "labels", labels, sent));
      // Its failure is met when its turn comes, and must not end the process before.
      done.catch(() => {});
      underWay.push({ to, done });
      if (underWay.length >= WINDOWS_IN_FLIGHT) await settleFirst();
    }
    while (underWay.length > 0) await settleFirst();
  } finally {
    await Promise.allSettled(underWay.map(({ done }) => done));
  }
  return sent;
}
