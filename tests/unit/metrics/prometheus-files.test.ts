import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { writeMetrics } from "@/lib/metrics/write-metrics";

const now = new Date("2026-06-15T12:00:00Z");
const { text } = writeMetrics({
  now,
  versions: [],
  alerts: [],
  outbox: { waiting: 0, oldest: null },
  workerAt: now,
});
const told = new Set([...(await text).matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));

const read = (path: string) => readFileSync(path, "utf8");

test.each(["docs/metrics.md", "docs/prometheus/rules.yml", "docs/prometheus/grafana-dashboard.json"])(
  "%s asks for metrics that are told",
  (path) => {
    const named = [...read(path).matchAll(/\bplumbline_\w+/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !told.has(name))).toEqual([]);
  },
);

test("every metric that is told is in the documentation", () => {
  const text = read("docs/metrics.md");
  expect([...told].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test("the rules are named and say what they mean", () => {
  const { groups } = parse(read("docs/prometheus/rules.yml"));
  for (const { rules } of groups) {
    for (const { alert, expr, annotations } of rules) {
      expect([alert, typeof expr, typeof annotations.summary]).toEqual([alert, "string", "string"]);
    }
  }
});
