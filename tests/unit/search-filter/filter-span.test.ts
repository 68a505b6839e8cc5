import { expect, test } from "vitest";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { parseFilter } from "@/lib/search-filter/parse-filter";
import { runFields } from "@/lib/tracking/run-fields";

function blamed(filter: string): string | null {
  try {
    parseFilter(filter, runFields);
  } catch (error) {
    const { span } = error as MlflowError;
    expect(error).toBeInstanceOf(MlflowError);
    return span ? filter.slice(span.from, span.to) : null;
  }
  throw new Error("was not refused");
}

test.each([
  ["metric.auc > 0.8 AND flavour.x = 'a'", "flavour.x"],
  ["metrics.auc > 'much'", "'much'"],
  ["params.depth = 6", "6"],
  ["params.depth > '6'", "params.depth > '6'"],
  ["metrics.auc > 0.8 OR params.a = 'b'", "OR params.a = 'b'"],
  ["metrics.auc >", "metrics.auc >"],
  ["metrics.auc > 1 AND  = 3 ", "= 3"],
  ["colour = 'red'", "colour"],
])("of %s, %s is to blame", (filter, part) => {
  expect(blamed(filter)).toBe(part);
});
