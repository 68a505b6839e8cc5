import { expect, test } from "vitest";
import { describeLimits, type ReferenceFacts } from "@/lib/ingest/reference/describe-limits";

const whole: ReferenceFacts = {
  rows: 10_000,
  timed: 10_000,
  spanDays: 45,
  labelled: 9000,
  predicted: 10_000,
  emptyColumns: [],
  leftOut: [],
  probabilitiesDropped: false,
  tauDays: 45,
};

test.each<[string, Partial<ReferenceFacts>, RegExp[]]>([
  ["everything", {}, []],
  ["a few rows", { rows: 29, timed: 29 }, [/^29 rows are too few/]],
  ["no timestamps", { timed: 0, spanDays: 0 }, [/^No row has a timestamp: .*only the 7 day window/]],
  ["thirteen days", { spanDays: 13 }, [/^The rows span 13 days, under 14/]],
  ["days that share no hours", { tauDays: 0 }, [/how days differ/]],
  ["some rows without times", { timed: 9990 }, [/^10 rows have no timestamp/]],
  ["no labels", { labelled: 0 }, [/^No row has a label/]],
  ["no predictions and no labels", { predicted: 0, labelled: 0 }, [/^No row has a prediction/]],
  ["too many probabilities", { probabilitiesDropped: true }, [/log loss/]],
  ["an empty and a strange column", { emptyColumns: ["a"], leftOut: ["b"] }, [/ a\.$/, / b\.$/]],
])("a reference with %s says what it cannot tell", (_, facts, limits) => {
  const described = describeLimits({ ...whole, ...facts });
  expect(described).toHaveLength(limits.length);
  for (const [index, limit] of limits.entries()) expect(described[index]).toMatch(limit);
});
