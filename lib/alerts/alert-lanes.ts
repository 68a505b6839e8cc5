import type { Alert, AlertLane, AlertRule, Severity } from "@/lib/contracts/alerts";

const labels: Record<AlertRule, (column: string | null, performance: string) => string> = {
  performance: (_, performance) => performance,
  silence: () => "silence",
  surge: () => "traffic tripled",
  dataset_drift: () => "data set drift",
  prediction_drift: (column) => `${column} drift`,
  confidence_drift: (column) => `${column} drift`,
  prediction_shift: () => "sudden shift",
  drift: (column) => column ?? "drift",
  data_quality: (column) => `${column} missing`,
};

const order: readonly AlertRule[] = [
  "performance",
  "silence",
  "surge",
  "prediction_drift",
  "confidence_drift",
  "prediction_shift",
  "dataset_drift",
  "drift",
  "data_quality",
];

export interface LaneSpan {
  readonly from: Date;
  readonly to: Date;
}

/**
 * One lane a rule and column that fired inside the span: firing ones first, then in the order of their rules.
 * @param performance what the performance rule is called, as ROC AUC minimum
 */
export function alertLanes(alerts: readonly Alert[], range: LaneSpan, performance: string): AlertLane[] {
  const groups = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const key = `${alert.rule}\n${alert.column ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), alert]);
  }
  return [...groups.values()]
    .map((ofLane) => laneOf(ofLane, range, performance))
    .sort((left, right) => rank(left) - rank(right) || left.label.localeCompare(right.label));
}

const later = (left: Date, right: Date) => new Date(Math.max(left.getTime(), right.getTime()));

const rank = ({ rule, severity }: AlertLane) => order.indexOf(rule) + (severity === null ? order.length : 0);

function laneOf(alerts: readonly Alert[], range: LaneSpan, performance: string): AlertLane {
  const { rule, column } = alerts[0]!;
  const spans = alerts
    .map((alert) => {
      const [opened, closed] = [
        new Date(alert.openedAt),
        alert.closedAt === null ? null : new Date(alert.closedAt),
      ];
      const open = closed === null || closed > range.to;
      return {
        alert: alert.id,
        from: later(opened, range.from).toISOString(),
        to: (open ? range.to : closed).toISOString(),
        open,
        began: opened >= range.from,
        severity: alert.severity,
      };
    })
    .sort((left, right) => left.from.localeCompare(right.from));
  const severity: Severity | null = spans.find(({ open }) => open)?.severity ?? null;
  return { label: labels[rule](column, performance), rule, column, severity, spans };
}
