import { expect, test } from "vitest";
import type { AlertFilter } from "@/components/alerts-list/alert-filter";
import { emptyList } from "@/components/alerts-list/empty-list";
import type { Alert } from "@/lib/contracts/alerts";

const closedOf = (id: number): Alert => ({
  id,
  model: "flights",
  version: "1",
  rule: "performance",
  column: null,
  severity: "critical",
  firing: false,
  openedAt: "2026-11-19T12:00:00Z",
  lastAt: "2026-11-19T14:00:00Z",
  closedAt: "2026-11-19T14:00:00Z",
  value: null,
  threshold: null,
  headline: "AUC below its minimum",
  detail: "",
});

const firing: AlertFilter = { show: "firing", severity: null, model: null, alert: null };

test("nothing firing is said with the alerts that closed, one step away", () => {
  expect(emptyList([closedOf(1), closedOf(2)], firing)).toEqual({
    words: "Nothing is firing. 2 have closed.",
    action: { label: "Show them", change: { show: "closed", alert: null } },
  });
});

test("an installation without an alert offers nothing to show", () => {
  expect(emptyList([], firing)).toEqual({ words: "No alert has opened yet.", action: null });
});

test("filters that no alert meets can be left in one step", () => {
  const { words, action } = emptyList([closedOf(1)], { ...firing, severity: "warning" });
  expect(words).toBe("No alert matches these filters.");
  expect(action?.change).toMatchObject({ show: "all", severity: null });
});
