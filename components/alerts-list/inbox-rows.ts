import type { ListedAlert } from "@/lib/contracts/alerts";
import type { AlertGroup, AlertSection } from "./group-alerts";

/** A line of the list that a person can move to. */
export interface InboxRow {
  readonly key: string;
  readonly kind: "alert" | "group" | "member";
  readonly group: AlertGroup;
  /** Those that an action on the line is about. */
  readonly alerts: readonly ListedAlert[];
}

export function rowsOf(sections: readonly AlertSection[], folded: ReadonlySet<string>): InboxRow[] {
  return sections.flatMap(({ groups }) => groups.flatMap((group) => rowsOfGroup(group, folded)));
}

export function rowsOfGroup(group: AlertGroup, folded: ReadonlySet<string>): InboxRow[] {
  const single = group.alerts.length === 1;
  const members: InboxRow[] = group.alerts.map((alert) => ({
    key: String(alert.id),
    kind: single ? "alert" : "member",
    group,
    alerts: [alert],
  }));
  if (single) return members;
  const head: InboxRow = { key: group.key, kind: "group", group, alerts: group.alerts };
  return folded.has(group.key) ? [head] : [head, ...members];
}

/** Where the cursor is after the list has changed: on what it was on, else on what took its place. */
export function cursorIn(rows: readonly InboxRow[], { key, index }: Cursor): number {
  const found = rows.findIndex((row) => row.key === key);
  return found >= 0 ? found : Math.min(index, rows.length - 1);
}

export interface Cursor {
  readonly key: string | null;
  readonly index: number;
}

/** Marks what a line is about, or takes the mark away where all of it has it. */
export function toggleMarks(marked: ReadonlySet<number>, { alerts }: InboxRow): ReadonlySet<number> {
  const whole = alerts.every(({ id }) => marked.has(id));
  const next = new Set(marked);
  for (const { id } of alerts) {
    if (whole) next.delete(id);
    else next.add(id);
  }
  return next;
}

/** Marks every line from one to another. */
export function markRange(
  marked: ReadonlySet<number>,
  rows: readonly InboxRow[],
  from: number,
  to: number,
): ReadonlySet<number> {
  const span = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Set([...marked, ...span.flatMap(({ alerts }) => alerts.map(({ id }) => id))]);
}
