import { expect, test } from "vitest";
import { formatBytes } from "@/components/run/format-bytes";
import { clientLink } from "@/components/runs/client-link";
import { columnsOf, shownColumns } from "@/components/runs/run-columns";
import { nextOrder, readOrder } from "@/components/runs/sort-order";
import { trackingLines } from "@/components/runs/tracking-lines";
import { formatMetricValue } from "@/lib/charts/metric-value";
import { runListVerdict } from "@/lib/charts/run-words";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { runFields } from "@/lib/tracking/run-fields";

const at = "2026-06-15T12:00:00.000Z";
const run = (params: Record<string, string>, metrics: Record<string, number>) => ({
  params: Object.entries(params).map(([key, value]) => ({ key, value })),
  metrics: Object.entries(metrics).map(([key, value]) => ({ key, value, step: 0, at })),
});

const runs = [
  run({ a: "1", b: "1", c: "1", d: "1" }, { auc: 0.9, "system/cpu": 3 }),
  run({ a: "1", b: "2", c: "1", d: "3" }, { auc: 0.8, "system/cpu": 4 }),
];

test("without a choice, columns are those that tell the runs apart", () => {
  const fields = shownColumns(runs, null).map(({ field }) => field);
  expect(fields).toEqual(["metrics.auc", "metrics.system/cpu", "params.a", "params.b", "params.d"]);
});

test("a chosen column stays where no run of the page has it", () => {
  expect(shownColumns(runs, ["params.z", "metrics.auc"]).map(({ key }) => key)).toEqual(["z", "auc"]);
  expect(shownColumns(runs, [])).toEqual([]);
});

test.each(["auc", "train/loss", "val.loss", "a b", "f1@5", "it's", "a`b", "müße", "9"])(
  "a metric called %s can be ordered and filtered by as its column is written",
  (key) => {
    const [column] = columnsOf([run({}, { [key]: 1 })]);
    expect(parseOrderBy([`${column?.field} DESC`], runFields)).toEqual([
      { kind: "metric", key, ascending: false },
    ]);
    expect(parseFilter(`${column?.field} > 1`, runFields)[0]).toMatchObject({ kind: "metric", key });
    expect(shownColumns([], [column?.field ?? ""])).toEqual([column]);
  },
);

test.each([
  ["start_time DESC", "metrics.auc", "DESC", "metrics.auc DESC"],
  ["metrics.auc DESC", "metrics.auc", "DESC", "metrics.auc ASC"],
  ["metrics.auc ASC", "metrics.auc", "DESC", "metrics.auc DESC"],
  ["params.a", "params.a", "ASC", "params.a DESC"],
] as const)("ordered by %s, a click on %s orders by %s first: %s", (order, field, first, next) => {
  expect(nextOrder(order, field, first)).toBe(next);
});

test("an order without a direction rises", () => {
  expect(readOrder("metrics.`a desc b`")).toEqual({ field: "metrics.`a desc b`", ascending: true });
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1400, "1.4 kB"],
  [999_600, "1.0 MB"],
  [23_000_000, "23 MB"],
  [5e15, "5000 TB"],
])("%i bytes are %s", (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});

test.each([
  [0.91234, "0.9123"],
  [12_345.6, "12,346"],
  [-3, "\u22123"],
  [1.5e-7, "1.5e\u22127"],
  ["NaN", "NaN"],
  ["-Infinity", "\u2212Infinity"],
] as const)("the metric %s is written %s", (value, words) => {
  expect(formatMetricValue(value)).toBe(words);
});

const answer = { runs: [], total: 12, running: 2, failed: 1, page: 1, pages: 1 };

test.each([
  [answer, false, "12 runs, 2 running now. 1 failed."],
  [{ ...answer, running: 0, failed: 0 }, true, "12 runs match, none running now. None failed."],
  [{ ...answer, total: 1, running: 1, failed: 0 }, true, "1 run matches, 1 running now. None failed."],
  [{ ...answer, total: 0 }, true, "No run matches. "],
  [{ ...answer, total: 0 }, false, "No runs yet. "],
])("%j, narrowed %s, says: %s", (given, filtered, words) => {
  const { headline, detail } = runListVerdict(given, filtered);
  expect(`${headline} ${detail}`).toBe(words);
});

test("the lines that log a first run hold this server's address", () => {
  expect(trackingLines("python", "http://h:1")).toContain('mlflow.set_tracking_uri("http://h:1")');
  expect(trackingLines("curl", "http://h:1")).toContain("curl http://h:1/api/2.0/mlflow/runs/create");
});

test.each([
  ["#/experiments/11/runs/94282a30", "/runs/94282a30"],
  ["#/experiments/11/runs/94282a30/artifacts/model", "/runs/94282a30"],
  ["#/experiments/11", "/runs?experiment=11"],
  ['#/compare-runs?runs=["a","b"]&experiments=["0"]', "/runs/compare?runs=a,b"],
  ["#/compare-runs?runs=[a", "/runs"],
  ["#/models/forest", null],
  ["#content", null],
  ["", null],
])("the link %s of a client leads to %s", (hash, place) => {
  expect(clientLink(hash)).toBe(place);
});
