import { expect, test } from "vitest";
import type { AlertFilter } from "@/components/alerts-list/alert-filter";
import { emptyList } from "@/components/alerts-list/empty-list";
import { makeAlert } from "./alert-fixture";

const closed = makeAlert({ firing: false, work: { state: "resolved" } });
const inbox = { all: [closed], mine: [] };
const open: AlertFilter = { show: "open", severity: null, model: null };

test("nothing open is said with what has closed, one step away", () => {
  expect(emptyList(inbox, open)).toEqual({
    words: "Nothing is open.",
    action: { label: "Show what has closed", change: { show: "closed" } },
  });
});

test("an installation without an alert says when there may be one", () => {
  expect(emptyList({ all: [], mine: [] }, open)).toMatchObject({ action: null });
});

test("filters that no alert meets can be left in one step", () => {
  const { words, action } = emptyList(inbox, { ...open, show: "closed", severity: "warning" });
  expect(words).toBe("No alert matches these filters.");
  expect(action?.change).toEqual({ severity: null, model: null });
});

test("nobody's alerts are mine until I take one", () => {
  expect(emptyList(inbox, { ...open, show: "mine" }).words).toContain("Assign one to yourself");
});
