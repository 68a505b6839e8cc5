import { expect, test } from "vitest";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { runFields } from "@/lib/tracking/run-fields";

const parse = (filter: string) =>
  parseFilter(filter, runFields).map(({ kind, key, comparator, value }) => [kind, key, comparator, value]);

test.each<[string, unknown[][]]>([
  ["", []],
  ["metrics.acc >= 0.94", [["metric", "acc", ">=", 0.94]]],
  ["metric.acc>=100", [["metric", "acc", ">=", 100]]],
  ["metrics.loss < -1.5e-3", [["metric", "loss", "<", -1.5e-3]]],
  ["metrics.val.loss_1 = 1", [["metric", "val.loss_1", "=", 1]]],
  ["metrics.m-1 = 1", [["metric", "m-1", "=", 1]]],
  ["metrics.train/loss = 1", [["metric", "train/loss", "=", 1]]],
  ["params.m!='tf'", [["parameter", "m", "!=", "tf"]]],
  ["params.\"m\" != 'LR'", [["parameter", "m", "!=", "LR"]]],
  ['parameters.`a b.c` = "it\'s"', [["parameter", "a b.c", "=", "it's"]]],
  ["params.a = 'it''s'", [["parameter", "a", "=", "it's"]]],
  ["tags.`mlflow.source.name` LIKE 'train%'", [["tag", "mlflow.source.name", "LIKE", "train%"]]],
  ["tag.version ilike 'V1'", [["tag", "version", "ILIKE", "V1"]]],
  ["tags.team IS NULL", [["tag", "team", "IS NULL", null]]],
  ["params.team is  not null", [["parameter", "team", "IS NOT NULL", null]]],
  ["attribute.status = 'RUNNING'", [["attribute", "status", "=", "RUNNING"]]],
  ["attr.run_name = 'a AND b'", [["attribute", "run_name", "=", "a AND b"]]],
  ["run.start_time > 5", [["attribute", "start_time", ">", 5]]],
  ["Created > 5", [["attribute", "start_time", ">", 5]]],
  ["`run name` = 'x'", [["attribute", "run_name", "=", "x"]]],
  ["attribute.\"Run name\" = 'x'", [["attribute", "run_name", "=", "x"]]],
  ["run_id IN ('a', \"b\")", [["attribute", "run_id", "IN", ["a", "b"]]]],
  ["run_id NOT IN ('a(1)',)", [["attribute", "run_id", "NOT IN", ["a(1)"]]]],
  ["datasets.name IN ('a')", [["dataset", "name", "IN", ["a"]]]],
  ["dataset.context = 'train'", [["dataset", "context", "=", "train"]]],
  [
    "metrics.a > 1 and params.b = 'x' AND tags.c != 'y'",
    [
      ["metric", "a", ">", 1],
      ["parameter", "b", "=", "x"],
      ["tag", "c", "!=", "y"],
    ],
  ],
  ["metrics.a > 1 AND", [["metric", "a", ">", 1]]],
])("%s is read as %j", (filter, clauses) => {
  expect(parse(filter)).toEqual(clauses);
});

test.each([
  ["   ", "Invalid filter '   '. Could not be parsed."],
  ["metric.acc >= 0.94; metrics.rmse < 1", "Search filter contained multiple expression"],
  ["m.acc >= 0.94", "Invalid entity type 'm'. Valid values are ["],
  ["constructor.acc >= 0.94", "Invalid entity type 'constructor'"],
  ["acc >= 0.94", "Invalid attribute key 'acc' specified. Valid keys are '{'run_id',"],
  ["attribute.toString = 'x'", "Invalid attribute key 'toString'"],
  ["attribute.experiment_id != '1'", "Invalid attribute key"],
  ["dataset.source = 'x'", "Invalid dataset key 'source' specified."],
  ["metrics.A > 0.1 OR params.B = 'LR'", "Invalid clause(s) in filter string: 'OR params.B = 'LR''"],
  ["metrics.A > 0.1 NAND params.B = 'LR'", "Invalid clause(s) in filter string"],
  ["metrics.A > 0.1 AND (params.B = 'LR')", "Invalid clause(s) in filter string: '(params.B = 'LR')'"],
  ["(metrics.A > 0.1)", "Invalid clause(s) in filter string: '(metrics.A > 0.1)'"],
  ["AND", "Invalid clause(s) in filter string: 'AND'"],
  ["metrics.A > 1;", "Invalid clause(s) in filter string: ';'"],
  ["`metrics.A > 0.1", "Invalid clause(s) in filter string"],
  ["param`.A > 0.1", "Invalid clause(s) in filter string"],
  ["attribute.status = true", "Invalid clause(s) in filter string"],
  ["metrics.acc LR !=", "Invalid clause(s) in filter string"],
  ["metrics.acc", "Invalid clause(s) in filter string"],
  ["acc !=", "Invalid clause(s) in filter string"],
  ["tags.acc = = 'LR'", "Invalid clause(s) in filter string"],
  ["params.acc = 'LR", "Invalid clause(s) in filter string"],
  ["params.acc = LR'", "Invalid clause(s) in filter string"],
  ["params.acc = \"LR'", "Invalid clause(s) in filter string"],
  ["run_id IN 'a'", "Invalid clause(s) in filter string"],
  ["1.0 > metrics.acc", "Invalid comparison clause. Expected 'Identifier' found '1.0'"],
  ["1=1", "Expected 'Identifier' found '1'"],
  ["metrics.b = '1'", "Expected numeric value type for metric. Found '1'"],
  ["metrics.b LIKE 'x'", "Expected numeric value type for metric. Found 'x'"],
  ["metrics.acc != metrics.acc", "Expected numeric value type for metric. Found metrics.acc"],
  ["start_time > '1'", "Expected numeric value type for numeric attribute: start_time. Found '1'"],
  ["params.a = 1", "Expected a quoted string value for parameter (e.g. 'my-value'). Got value 1"],
  ["tags.a = 1", "Expected a quoted string value for tag (e.g. 'my-value'). Got value 1"],
  ["status = 1", "Expected a quoted string value for attributes. Got value 1"],
  [
    "params.a = LR",
    "Parameter value is either not quoted or unidentified quote types used for string value LR.",
  ],
  ["params.a > '1'", "Invalid comparator '>' not one of '{"],
  ["params.a == '1'", "Invalid comparator '==' not one of '{"],
  ["metrics.a IS NULL", "IS NULL / IS NOT NULL is only supported for tags and params, not for 'metric' 'a'"],
  [
    "run_name IN ('a')",
    "Only the 'run_id' attribute supports comparison with a list of quoted string values.",
  ],
  ["run_id IN ()", "expected a non-empty list of string values, but got empty list"],
  ["run_id IN (1, 2)", "expected string value, punctuation, or whitespace, but got different type in list"],
  ["run_id IN ('a' 'b')", "expected a non-empty list of string values, but got ill-formed list."],
])("%s is refused with %s", (filter, words) => {
  expect(() => parse(filter)).toThrow(words);
});
