import "server-only";
import type { Pool } from "pg";
import type { AlertAnswer } from "@/lib/contracts/alerts";
import { hourOf } from "@/lib/ingest/counters";
import { readTraffic } from "@/lib/monitor/read-traffic";
import { loadModel } from "@/lib/registry/load-model";
import type { AlertRow } from "./alert-row";

const dayHours = 24;
const weekHours = 168;

/** Predictions of the day before an alert opened, and of the same hours a week earlier: null where the version is gone. */
export async function readTrafficBefore(
  pool: Pool,
  { model: name, version: versionName, opened_at }: AlertRow,
): Promise<AlertAnswer["traffic"]> {
  const model = await loadModel(pool, name);
  const version = model.versions.find((each) => each.name === versionName);
  if (!version) return null;
  const toHour = hourOf(opened_at.getTime());
  const rowsBefore = async (end: number) => {
    const key = { model, version, reference: null, segmentId: 0 };
    const traffic = await readTraffic(pool, key, { fromHour: end - dayHours, toHour: end });
    return [...traffic.values()].reduce((sum, { rows }) => sum + rows, 0);
  };
  const [rows, weekBefore] = await Promise.all([rowsBefore(toHour), rowsBefore(toHour - weekHours)]);
  return { rows, weekBefore };
}
