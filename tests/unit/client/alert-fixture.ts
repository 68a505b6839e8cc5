import type { AlertWork } from "@/lib/contracts/alert-work";
import type { ListedAlert } from "@/lib/contracts/alerts";

const untouched: AlertWork = {
  state: "open",
  assignee: null,
  acknowledgedAt: null,
  snoozedUntil: null,
  resolvedAt: null,
  cause: null,
  reopened: 0,
};

type Changes = Partial<Omit<ListedAlert, "work">> & { readonly work?: Partial<AlertWork> };

export function makeAlert({ work, ...changes }: Changes = {}): ListedAlert {
  return {
    id: 1,
    model: "flight-delay",
    version: "1",
    rule: "performance",
    column: null,
    severity: "critical",
    firing: true,
    openedAt: "2026-11-19T12:00:05Z",
    lastAt: "2026-11-19T14:00:00Z",
    closedAt: null,
    value: 0.683,
    threshold: 0.7,
    headline: "AUC is below its minimum",
    detail: "0.683 against 0.70",
    ...changes,
    work: { ...untouched, ...work },
  };
}

export const makeDrift = (id: number, openedAt: string, changes: Changes = {}): ListedAlert =>
  makeAlert({
    id,
    rule: "drift",
    column: `column_${id}`,
    severity: "warning",
    headline: `column_${id} drifted`,
    openedAt,
    ...changes,
  });
