import type { Alert } from "@/lib/contracts/alerts";
import { toCsv } from "@/lib/http/csv";

const header = [
  "id",
  "model",
  "version",
  "rule",
  "column",
  "severity",
  "firing",
  "opened_at",
  "last_at",
  "closed_at",
  "value",
  "threshold",
  "headline",
  "detail",
];

export const alertsCsv = ({ alerts }: { readonly alerts: readonly Alert[] }): string =>
  toCsv(
    header,
    alerts.map((alert) => [
      alert.id,
      alert.model,
      alert.version,
      alert.rule,
      alert.column,
      alert.severity,
      alert.firing,
      alert.openedAt,
      alert.lastAt,
      alert.closedAt,
      alert.value,
      alert.threshold,
      alert.headline,
      alert.detail,
    ]),
  );
