import "server-only";
import type { Pool } from "pg";
import type { Change } from "@/lib/contracts/model";
import type { ModelRecord } from "@/lib/registry/model-record";
import { clearedWords } from "./cleared-words";
import { plural } from "./figures";

const mostChanges = 50;

interface AlertGroup {
  readonly model_id: number;
  readonly version_id: number;
  readonly rule: string;
  readonly at: Date;
  readonly closed: boolean;
  readonly severity: "warning" | "critical";
  readonly alerts: {
    readonly id: number;
    readonly column: string;
    readonly headline: string;
    readonly detail: string;
  }[];
}

/** What happened to the models, the newest first. Columns that drift at the same hour are one entry. */
export async function readChanges(pool: Pool, models: readonly ModelRecord[]): Promise<Change[]> {
  const [alerts, serving] = await Promise.all([readAlertGroups(pool), readServing(pool)]);
  const byId = new Map(models.map((model) => [model.id, model]));
  const changes = [
    ...alerts.flatMap((group) => ofModel(byId.get(group.model_id), (model) => alertChange(model, group))),
    ...serving.flatMap((change) =>
      ofModel(byId.get(change.model_id), (model) => servingChange(model, change)),
    ),
    ...models.flatMap(firstLogged),
  ];
  return changes.sort((left, right) => right.at.localeCompare(left.at)).slice(0, mostChanges);
}

const ofModel = (model: ModelRecord | undefined, make: (model: ModelRecord) => Change): Change[] =>
  model ? [make(model)] : [];

async function readAlertGroups(pool: Pool): Promise<AlertGroup[]> {
  const { rows } = await pool.query<AlertGroup>({
    name: "read-alert-groups",
    text: `
      WITH happened AS (
        SELECT a.*, opened_at AS at, false AS closed FROM alert a
        UNION ALL
        SELECT a.*, closed_at AS at, true AS closed FROM alert a WHERE closed_at IS NOT NULL
      )
      SELECT model_id, version_id, rule, at, closed, max(severity) AS severity,
        jsonb_agg(jsonb_build_object('id', id, 'column', column_name, 'headline', headline, 'detail', detail)
          ORDER BY id) AS alerts
      FROM happened GROUP BY model_id, version_id, rule, at, closed ORDER BY at DESC LIMIT ${mostChanges}`,
  });
  return rows;
}

function alertChange(
  model: ModelRecord,
  { version_id, at, closed, severity, alerts, rule }: AlertGroup,
): Change {
  const first = alerts[0]!;
  const versionName = model.versions.find(({ id }) => id === version_id)?.name;
  const ofVersion = version_id !== model.servingVersionId && versionName ? ` in version ${versionName}` : "";
  const together = alerts.length > 1 && rule === "drift";
  const headline = together
    ? `${plural(alerts.length, "feature")} drifted`
    : lowered(first.headline, first.column);
  const detail = together ? alerts.map(({ column }) => column).join(", ") : first.detail;
  return {
    at: at.toISOString(),
    level: closed ? "ok" : severity,
    model: model.name,
    headline: `${closed ? clearedWords(rule, alerts) : headline}${ofVersion}`,
    detail: closed ? "" : detail,
    alert: first.id,
  };
}

/** A sentence that reads on after the model's name; names of columns and metrics stay as they are. */
function lowered(headline: string, column: string): string {
  const [first = "", second = ""] = headline;
  const isWord = second === second.toLowerCase() && !headline.startsWith(column || "\n");
  return isWord ? first.toLowerCase() + headline.slice(1) : headline;
}

interface ServingRow {
  readonly model_id: number;
  readonly version_id: number;
  readonly from_version_id: number | null;
  readonly at: Date;
}

async function readServing(pool: Pool): Promise<ServingRow[]> {
  const { rows } = await pool.query<ServingRow>({
    name: "read-newest-serving",
    text: `SELECT model_id, version_id, from_version_id, at FROM serving_change ORDER BY at DESC LIMIT ${mostChanges}`,
  });
  return rows;
}

function servingChange(model: ModelRecord, { version_id, from_version_id, at }: ServingRow): Change {
  const nameOf = (wanted: number | null) => model.versions.find(({ id }) => id === wanted)?.name;
  const before = nameOf(from_version_id);
  return {
    at: at.toISOString(),
    level: "info",
    model: model.name,
    headline: `version ${nameOf(version_id) ?? "?"} serves`,
    detail: before ? `before it version ${before}` : "",
    alert: null,
  };
}

function firstLogged(model: ModelRecord): Change[] {
  return model.versions.flatMap(({ name, firstLoggedAt }): Change[] => {
    if (!firstLoggedAt) return [];
    const at = firstLoggedAt.toISOString();
    return [
      {
        at,
        level: "info",
        model: model.name,
        headline: `version ${name} first logged`,
        detail: "",
        alert: null,
      },
    ];
  });
}
