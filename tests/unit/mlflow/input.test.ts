import { expect, test } from "vitest";
import { Input } from "@/lib/mlflow/input";

const more = "See the API docs for more information about request parameters.";
const body = (fields: Record<string, unknown>) => new Input(fields);
const query = (fields: Record<string, unknown>) => new Input(fields, "query");

test("a field is found by its name in either case, or by its older name", () => {
  expect(body({ runId: "a" }).text("run_id")).toBe("a");
  expect(body({ run_id: "a", runId: "b" }).text("run_id")).toBe("a");
  expect(body({ run_uuid: "c" }).text("run_id", { required: true, also: "run_uuid" })).toBe("c");
});

test.each([undefined, null])("an absent field (%s) is empty, and missed where it is required", (value) => {
  const input = body({ a: value });
  expect([input.text("a"), input.optionalText("a"), input.integer("a"), input.boolean("a")]).toEqual([
    "",
    undefined,
    undefined,
    undefined,
  ]);
  expect([input.list("a"), input.texts("a"), input.object("a"), input.has("a")]).toEqual([
    [],
    [],
    undefined,
    false,
  ]);
  for (const read of [
    () => input.text("a", { required: true }),
    () => input.integer("a", { required: true }),
    () => input.double("a", { required: true }),
    () => input.texts("a", { required: true }),
  ]) {
    expect(read).toThrow(`Missing value for required parameter 'a'. ${more}`);
  }
});

test("an empty text is missed as well", () => {
  expect(() => body({ a: "" }).text("a", { required: true })).toThrow("Missing value");
  expect(() => body({ a: "" }).integer("a", { required: true })).toThrow("Missing value");
});

test.each<[unknown, number | null]>([
  [3, 3],
  ["3", 3],
  ["-3", -3],
  [3.0, 3],
  [2 ** 53, null],
  [1.5, null],
  ["1.5", null],
  ["x", null],
  [true, null],
  [{}, null],
])("%j as a whole number is %s", (value, number) => {
  const read = () => body({ n: value }).integer("n");
  if (number === null) expect(read).toThrow("for parameter 'n' supplied:  Hint: Value was of type");
  else expect(read()).toBe(number);
});

test.each<[unknown, number | null]>([
  [0.5, 0.5],
  ["0.5", 0.5],
  ["1e-3", 1e-3],
  ["NaN", Number.NaN],
  ["nan", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["0x10", null],
  ["toString", null],
  ["x", null],
  [[1], null],
])("%j as a number is %s", (value, number) => {
  const read = () => body({ n: value }).double("n");
  if (number === null) expect(read).toThrow("Hint: Value was of type");
  else expect(read()).toBe(number);
});

test.each<[unknown, string]>([
  [12, "Invalid value 12 for parameter 'a' supplied:  Hint: Value was of type 'int'."],
  [1.5, "Invalid value 1.5 for parameter 'a' supplied:  Hint: Value was of type 'float'."],
  [true, "Invalid value true for parameter 'a' supplied:  Hint: Value was of type 'bool'."],
  [["é"], "Invalid value [\"\\u00e9\"] for parameter 'a' supplied:  Hint: Value was of type 'list'."],
  [
    { b: 1, a: 2 },
    "Invalid value {\"a\":2,\"b\":1} for parameter 'a' supplied:  Hint: Value was of type 'dict'.",
  ],
])("%j is no text, and its type is told as Python names it", (value, words) => {
  expect(() => body({ a: value }).text("a")).toThrow(`${words} ${more}`);
});

test("a boolean of a body is one; in a query it is a word", () => {
  expect(body({ a: true }).boolean("a")).toBe(true);
  expect(() => body({ a: "true" }).boolean("a")).toThrow("Hint: Value was of type 'str'");
  expect([query({ a: "True" }).boolean("a"), query({ a: "false" }).boolean("a")]).toEqual([true, false]);
  expect(() => query({ a: "yes" }).boolean("a")).toThrow(
    "Invalid boolean value: yes, must be 'true' or 'false'.",
  );
});

test("one name of a query is a list where a list is wanted, and the first of many where one is", () => {
  expect(query({ a: "x" }).texts("a")).toEqual(["x"]);
  expect(query({ a: ["x", "y"] }).texts("a")).toEqual(["x", "y"]);
  expect(query({ a: ["x", "y"] }).text("a")).toBe("x");
  expect(() => body({ a: "x" }).texts("a")).toThrow("Value was of type 'str'");
});

test("one of the names is given by itself or by its number", () => {
  const numbers = { LOW: 1, HIGH: 2 } as const;
  expect(["HIGH", 2, "2"].map((value) => body({ a: value }).enumeration("a", numbers))).toEqual(
    Array(3).fill("HIGH"),
  );
  expect(() => body({ a: "MID" }).enumeration("a", numbers)).toThrow(
    "Invalid value \"MID\" for parameter 'a'",
  );
});

test("the fields of a list are told with their place", () => {
  const [, second] = body({ metrics: [{}, { value: "x" }] }).list("metrics");
  expect(() => second?.double("value")).toThrow("for parameter 'metrics[1].value' supplied");
  expect(() => body({ metrics: [3] }).list("metrics")).toThrow("Invalid value 3 for parameter 'metrics[0]'");
});

test.each([
  [undefined, 7],
  ["3", 3],
  [0, "Invalid value 0 for parameter 'max_results' supplied. It must be a positive integer"],
  [11, "Invalid value 11 for parameter 'max_results' supplied. It must be at most 10"],
])("a page of %s holds %s", (value, held) => {
  const read = () => body({ max_results: value }).pageSize("max_results", { fallback: 7, maximum: 10 });
  if (typeof held === "string") expect(read).toThrow(held);
  else expect(read()).toBe(held);
});
