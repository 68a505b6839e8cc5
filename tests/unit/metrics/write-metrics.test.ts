import { expect, test } from "vitest";
import type { EvaluationResult } from "@/lib/alerts/evaluation-result";
import type { MetricFacts } from "@/lib/metrics/facts";
import { writeMetrics } from "@/lib/metrics/write-metrics";

const now = new Date("2026-06-15T12:00:00Z");

const column = (effect: number): EvaluationResult["columns"][string] => ({
  role: "feature",
  kind: "numeric",
  missing: [],
  decisions: [
    { status: "insufficient_data", window: "7d", reason: "too few rows", n: 3, needed: 30 },
    {
      status: "decided",
      window: "24h",
      policy: "budget",
      n: 400,
      effectiveSize: 380,
      effectiveReference: 9000,
      tau: 0,
      alpha: 1e-5,
      floor: 0.1,
      effect,
      p: 2e-9,
      statistic: effect,
      degreesOfFreedom: null,
      pPooled: null,
      pCategory: null,
      category: null,
      smallestAlarming: 0.11,
      drift: effect > 0.1,
      reason: "",
    },
  ],
});

const facts = (columns: EvaluationResult["columns"]): MetricFacts => ({
  now,
  versions: [
    {
      model: 'say "hi"',
      version: "1",
      serving: true,
      at: now,
      evaluatedAt: new Date("2026-06-15T11:59:00Z"),
      result: {
        columns,
        dataset: { drifted: 1, tested: 2, blind: 0, share: 0.5, threshold: 0.5 },
        performance: null,
        silence: null,
        shift: null,
      },
    },
  ],
  alerts: [{ model: "flights", severity: "critical", state: "open", alerts: 3 }],
  outbox: { waiting: 2, oldest: new Date("2026-06-15T11:59:30Z") },
  workerAt: null,
});

test("what was decided of a column is told by window, names are escaped, and the text ends as the format says", async () => {
  const { text, contentType } = writeMetrics(facts({ delay: column(0.25) }));
  const lines = (await text).split("\n");
  expect(contentType).toMatch(/^application\/openmetrics-text/);
  const labels = String.raw`model="say \"hi\"",version="1"`;
  expect(lines).toContain(`plumbline_drift_effect{${labels},column="delay",window="24h"} 0.25`);
  expect(lines).toContain(`plumbline_drift_p_value{${labels},column="delay",window="24h"} 2e-9`);
  expect(lines).toContain(`plumbline_drift{${labels},column="delay",window="24h"} 1`);
  expect(lines.filter((line) => line.includes('window="7d"'))).toEqual([]);
  expect(lines).toContain(`plumbline_evaluation_age_seconds{${labels}} 60`);
  expect(lines).toContain('plumbline_alerts{model="flights",severity="critical",state="open"} 3');
  expect(lines).toContain("plumbline_outbox_age_seconds 30");
  expect(lines.at(-2)).toBe("# EOF");
});

test("of two thousand columns the two hundred that moved most are told, and how many are not", async () => {
  const columns = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [`c${index}`, column(index / 4000)]),
  );
  const text = await writeMetrics(facts(columns)).text;
  const told = text.split("\n").filter((line) => line.startsWith("plumbline_drift_effect{"));
  expect(told).toHaveLength(200);
  expect(told[0]).toContain('column="c1999"');
  expect(text).toMatch(/plumbline_columns_left_out\{.*\} 1800/);
});

test("an instance without models is told too", async () => {
  const text = await writeMetrics({ ...facts({}), versions: [], alerts: [] }).text;
  expect(text).toContain("plumbline_outbox_waiting 2");
});
