import { expect, test } from "vitest";
import { addressProblem } from "@/lib/client/address-problem";
import type { ModelDetail } from "@/lib/contracts/model";

const version = (name: string) => ({ name }) as ModelDetail["versions"][number];
const column = (name: string, role: "feature" | "prediction") =>
  ({ name, role }) as ModelDetail["columns"][number];

const model = {
  name: "flight-delay",
  versions: [version("1"), version("2")],
  servingVersion: "1",
  segments: [{ column: "origin", edges: null, values: ["BOS", "ORD"] }],
  columns: [column("distance", "feature"), column("origin", "feature"), column("score", "prediction")],
};

const problemOf = (search: string, feature: string | null = null) =>
  addressProblem(new URLSearchParams(search), model, feature);

test.each([
  "",
  "range=30d&window=7d",
  "version=2&segment=origin:BOS",
  "against=previous",
  "against=version:2",
  "from=2026-11-01T00:00:00.000Z&to=2026-11-02T00:00:00.000Z",
  "to=2026-11-02T00:00:00%2B02:00",
  "tables=drift&paused=true",
])('everything in "%s" is known', (search) => {
  expect(problemOf(search)).toBeNull();
});

test.each([
  [
    "version=9",
    "flight-delay has no version 9.",
    "Its versions are 1 and 2.",
    "Show version 1",
    { version: null },
  ],
  [
    "segment=origin:XYZ",
    "flight-delay has no segment origin XYZ.",
    "2 values of origin",
    "Show all predictions",
    { segment: null },
  ],
  [
    "segment=colour:red",
    "flight-delay is not sliced by colour.",
    "It is sliced by origin.",
    "Show all predictions",
    { segment: null },
  ],
  [
    "segment=ORD",
    "flight-delay is not sliced by ORD.",
    "It is sliced by origin.",
    "Show all predictions",
    { segment: null },
  ],
  [
    "against=version:9",
    "flight-delay has no version 9.",
    "the period before",
    "Hold it against the reference",
    { against: null },
  ],
  [
    "against=yesterday",
    "Nothing can be held against yesterday.",
    "the period before",
    "Hold it against the reference",
    { against: null },
  ],
  ["range=99d", "There is no range 99d.", "1 h, 6 h, 24 h, 7 d and 30 d", "Show 7 d", { range: null }],
  [
    "window=3h",
    "There is no window 3h.",
    "There are 24 h and 7 d.",
    "Show the window of 24 h",
    { window: null },
  ],
  [
    "to=yesterday",
    "yesterday is not a time.",
    "2026-01-31T14:00:00Z",
    "Show 7 d to now",
    { from: null, to: null },
  ],
  [
    "to=2026-11-02",
    "2026-11-02 is not a time.",
    "2026-01-31T14:00:00Z",
    "Show 7 d to now",
    { from: null, to: null },
  ],
  [
    "from=2026-11-03T00:00:00Z&to=2026-11-02T00:00:00Z",
    "The range ends before it starts.",
    "",
    "Show 7 d to now",
    { from: null, to: null },
  ],
  [
    "from=2026-01-01T00:00:00Z&to=2026-11-02T00:00:00Z",
    "The range is longer than 92 days.",
    "shorter",
    "Show 7 d to now",
    { from: null, to: null },
  ],
] as const)("%s: %s", (search, headline, detail, action, patch) => {
  const problem = problemOf(search);
  expect(problem).toMatchObject({ headline, action, patch, leads: "here" });
  expect(problem?.detail).toContain(detail);
});

test("an unknown feature names those that are there and leads to the model", () => {
  expect(problemOf("version=9", "weight")).toEqual({
    headline: "flight-delay has no feature weight.",
    detail: "Its features are distance and origin.",
    action: "Open flight-delay",
    patch: {},
    leads: "model",
  });
  expect(problemOf("", "score")).toBeNull();
});
