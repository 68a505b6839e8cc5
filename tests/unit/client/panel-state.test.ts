import { expect, test } from "vitest";
import { panelStateOf } from "@/components/panel/panel-state";

const refetch = () => {};
const failed = new Error("The database is unreachable.");

test.each([
  { query: { data: undefined, error: null }, status: "loading" },
  { query: { data: undefined, error: failed }, status: "error" },
  { query: { data: { rows: 5 }, error: null }, status: "ready" },
  { query: { data: { rows: 0 }, error: null }, status: "empty" },
])("a panel is $status", ({ query, status }) => {
  const state = panelStateOf({ ...query, refetch }, ({ rows }) =>
    rows === 0 ? { reason: "no rows" } : null,
  );
  expect(state.status).toBe(status);
});

test("what came once stays when asking again fails", () => {
  expect(panelStateOf({ data: { rows: 5 }, error: failed, refetch }).status).toBe("ready");
});
