import "server-only";
import type { Pool } from "pg";
import type { Marker } from "@/lib/contracts/common";
import { startOfHour } from "@/lib/ingest/counters";
import type { ModelRecord } from "@/lib/registry/model-record";
import type { HourSpan } from "./hour-spans";

/** Versions that began to serve, or to be logged, inside the span: a line in every time chart. */
export async function readMarkers(pool: Pool, model: ModelRecord, span: HourSpan): Promise<Marker[]> {
  const [from, to] = [startOfHour(span.fromHour), startOfHour(span.toHour)];
  const { rows } = await pool.query<{ at: Date; version_id: number }>({
    name: "read-serving-changes",
    text: "SELECT at, version_id FROM serving_change WHERE model_id = $1 AND at >= $2 AND at < $3",
    values: [model.id, from, to],
  });
  const nameOf = (id: number) => model.versions.find((version) => version.id === id)?.name;
  const serving = rows.flatMap(({ at, version_id }): Marker[] => {
    const version = nameOf(version_id);
    if (version === undefined) return [];
    return [{ at: at.toISOString(), version, label: `version ${version} serves`, kind: "serving" }];
  });
  const begun = new Set(serving.map(({ version }) => version));
  const logged = model.versions.flatMap(({ name, firstLoggedAt }): Marker[] => {
    if (!firstLoggedAt || firstLoggedAt < from || firstLoggedAt >= to || begun.has(name)) return [];
    const at = firstLoggedAt.toISOString();
    return [{ at, version: name, label: `version ${name} first logged`, kind: "first_logged" }];
  });
  return [...serving, ...logged].sort((left, right) => left.at.localeCompare(right.at));
}
