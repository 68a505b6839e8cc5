import "server-only";
import type { GateRule } from "@/lib/contracts/promotion-policy";
import { readTraffic } from "@/lib/monitor/read-traffic";
import { count } from "./figures";
import { type Answer, type GateSubject, notMonitored } from "./gate-subject";

type Rule = Extract<GateRule, { kind: "shadow" }>;

const hourMs = 3_600_000;
/** How far back hours are counted: a shadow of long ago says nothing of today. */
const lookBackHours = 90 * 24;

/** Hours in which the version was asked beside the champion, and how often. */
export async function shadow({ hours, predictions }: Rule, subject: GateSubject): Promise<Answer> {
  const { monitored, ctx } = subject;
  if (!monitored) return notMonitored(subject);
  const toHour = Math.floor(ctx.now.getTime() / hourMs) + 1;
  const { model, version } = monitored;
  const key = { model, version, reference: null, segmentId: 0 };
  const traffic = await readTraffic(ctx.db.pool, key, { fromHour: toHour - lookBackHours, toHour });
  const rows = [...traffic.values()].reduce((sum, hour) => sum + hour.rows, 0);
  const evidence = {
    hours: traffic.size,
    predictions: rows,
    neededHours: hours,
    neededPredictions: predictions,
  };
  const summary = `${count(traffic.size)} h, ${count(rows)} predictions`;
  const reached = traffic.size >= hours && rows >= predictions;
  return { outcome: reached ? "pass" : "fail", summary, evidence };
}
