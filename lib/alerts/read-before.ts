import "server-only";
import type { Pool } from "pg";
import type { AlertChange } from "@/lib/contracts/alerts";
import type { ListedRow } from "./alert-row";
import type { Subject } from "./get-alert";

const spanMs = 7 * 86_400_000;
const most = 12;

interface ChangeRow {
  readonly at: Date;
  readonly kind: AlertChange["kind"];
  readonly headline: string;
  readonly detail: string;
  readonly alert: number | null;
}

/** What changed in the week before an alert opened: versions that took over, configurations, other alerts of the version. */
export async function readBefore(pool: Pool, row: ListedRow & Subject): Promise<AlertChange[]> {
  const { rows } = await pool.query<ChangeRow>(
    `SELECT * FROM (
       SELECT s.at, 'serving' AS kind, 'Version ' || v.name || ' took over' AS headline,
         CASE WHEN f.name IS NULL THEN '' ELSE 'from version ' || f.name END AS detail, NULL::int AS alert
       FROM serving_change s JOIN version v ON v.id = s.version_id LEFT JOIN version f ON f.id = s.from_version_id
       WHERE s.model_id = $1
       UNION ALL
       SELECT c.created_at, 'configuration', 'Configuration revision ' || c.revision, '', NULL
       FROM model_configuration c WHERE c.model_name = $2
       UNION ALL
       SELECT a.opened_at, 'alert', a.headline, a.detail, a.first_id FROM alert a
       WHERE a.version_id = $3 AND a.first_id <> $4
     ) AS changes WHERE at BETWEEN $5 AND $6 ORDER BY at DESC LIMIT ${most}`,
    [
      row.model_id,
      row.model,
      row.version_id,
      row.alert_id,
      new Date(row.opened_at.getTime() - spanMs),
      row.opened_at,
    ],
  );
  return rows.map((change) => ({ ...change, at: change.at.toISOString() }));
}
