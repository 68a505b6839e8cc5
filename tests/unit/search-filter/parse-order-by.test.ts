import { expect, test } from "vitest";
import { parseOrderBy } from "@/lib/search-filter/parse-order-by";
import { runFields } from "@/lib/tracking/run-fields";

test.each<[string, string, string, boolean]>([
  ["metrics.acc", "metric", "acc", true],
  ["metrics.acc ASC", "metric", "acc", true],
  ["params.`my param` desc", "parameter", "my param", false],
  ['tag."a b" DESC', "tag", "a b", false],
  ["start_time", "attribute", "start_time", true],
  ["attributes.Created DESC", "attribute", "start_time", false],
])("%s orders by %s %s, ascending: %s", (text, kind, key, ascending) => {
  expect(parseOrderBy([text], runFields)).toEqual([{ kind, key, ascending }]);
});

test.each([
  [["p.model"], "Invalid entity type 'p'"],
  [["model"], "Invalid attribute key 'model'"],
  [["metrics.A != 1"], "Invalid order_by clause 'metrics.A != 1'. Could not be parsed."],
  [["run_id ACS"], "Invalid ordering key in order_by clause 'run_id ACS'."],
  [["run_id ASC DESC"], "Could not be parsed."],
  [[""], "Could not be parsed."],
  [["dataset.name"], "Invalid order_by entity: dataset"],
  [["metrics.a", "metric.a DESC"], "`order_by` contains duplicate fields: ['metrics.a', 'metric.a DESC']"],
])("%j is refused with %s", (texts, words) => {
  expect(() => parseOrderBy(texts, runFields)).toThrow(words);
});
