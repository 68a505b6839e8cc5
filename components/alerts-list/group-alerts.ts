import { dayMs, hourMs, msOf } from "@/lib/charts/instants";
import type { AlertRule, ListedAlert } from "@/lib/contracts/alerts";
import type { Show } from "./alert-filter";

/** Alerts of one version that opened within a day: they have one cause more often than not. */
export interface AlertGroup {
  readonly key: string;
  readonly title: string;
  readonly alerts: readonly ListedAlert[];
}

export interface AlertSection {
  readonly label: string;
  readonly alerts: number;
  readonly groups: readonly AlertGroup[];
}

const section = (label: string, groups: readonly AlertGroup[]): AlertSection => ({
  label,
  groups,
  alerts: groups.reduce((sum, { alerts }) => sum + alerts.length, 0),
});

/** What fires first, the critical before the warnings; within a section the newest first. */
export function sectionAlerts(alerts: readonly ListedAlert[], show: Show): AlertSection[] {
  if (show === "closed") return [section("Closed", alerts.toSorted(byResolved).map(alone))].filter(isFilled);
  const firing = (severity: ListedAlert["severity"]) =>
    alerts.filter((alert) => alert.firing && alert.severity === severity);
  return [
    section("Critical", groupAlerts(firing("critical"))),
    section("Warning", groupAlerts(firing("warning"))),
    section("Quiet again", groupAlerts(alerts.filter((alert) => !alert.firing))),
  ].filter(isFilled);
}

const isFilled = ({ alerts }: AlertSection) => alerts > 0;

const byResolved = (one: ListedAlert, other: ListedAlert) =>
  (other.work.resolvedAt ?? other.lastAt).localeCompare(one.work.resolvedAt ?? one.lastAt);

const alone = (alert: ListedAlert): AlertGroup => ({
  key: String(alert.id),
  title: alert.headline,
  alerts: [alert],
});

const versionOf = ({ model, version }: ListedAlert) => `${model}\n${version}`;
const byOpened = (one: ListedAlert, other: ListedAlert) => one.openedAt.localeCompare(other.openedAt);

/** A group begins with its oldest and takes what opened within a day of that, so that it does not grow for ever. */
export function groupAlerts(alerts: readonly ListedAlert[]): AlertGroup[] {
  const groups: ListedAlert[][] = [];
  const latest = new Map<string, ListedAlert[]>();
  for (const alert of alerts.toSorted(byOpened)) {
    const group = latest.get(versionOf(alert));
    const first = group?.[0];
    if (group && first && msOf(alert.openedAt) - msOf(first.openedAt) <= dayMs) group.push(alert);
    else {
      const begun = [alert];
      groups.push(begun);
      latest.set(versionOf(alert), begun);
    }
  }
  return groups
    .map((group) => ({
      key: `group of ${group[0]?.id}`,
      title: groupTitle(group),
      alerts: group.toReversed(),
    }))
    .toSorted((one, other) => newestOf(other).localeCompare(newestOf(one)));
}

const newestOf = ({ alerts }: AlertGroup) => alerts[0]?.openedAt ?? "";

const ofColumns: ReadonlySet<AlertRule> = new Set(["drift", "prediction_drift", "confidence_drift"]);
const isColumnDrift = ({ rule, column }: ListedAlert) => column !== null && ofColumns.has(rule);

function groupTitle(alerts: readonly ListedAlert[]): string {
  const [first] = alerts;
  if (first && alerts.length === 1) return first.headline;
  const drifted = alerts.filter(isColumnDrift).length;
  if (drifted === 0) return `${alerts.length} alerts at once`;
  // That so many drifted says nothing that the columns do not.
  const rest = alerts.filter((alert) => !isColumnDrift(alert) && alert.rule !== "dataset_drift").length;
  return `${drifted} ${drifted === 1 ? "column" : "columns"} drifted${rest > 0 ? `, ${rest} more` : ""}`;
}

/** What a member is called under its group's title. */
export const memberName = (alert: ListedAlert): string =>
  (isColumnDrift(alert) ? alert.column : null) ?? alert.headline;

/** "began within 9 h", "began together" */
export function spanWords(alerts: readonly ListedAlert[]): string {
  const opened = alerts.map(({ openedAt }) => msOf(openedAt));
  const hours = Math.ceil((Math.max(...opened) - Math.min(...opened)) / hourMs);
  return hours < 1 ? "began together" : `began within ${hours} h`;
}
