import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { toCsv } from "@/lib/http/csv";

test("writes a header and rows that end with CRLF", () => {
  expect(toCsv(["a", "b"], [[1, "x"]])).toBe("a,b\r\n1,x\r\n");
});

test("missing values are empty, false and zero are not", () => {
  expect(toCsv(["a"], [[null], [undefined], [false], [0]])).toBe("a\r\n\r\n\r\nfalse\r\n0\r\n");
});

test("commas, quotes and line breaks come back as they went", () => {
  const row = ['say "no"', "this, or that", "two\nlines"];
  expect(parse(toCsv(["a", "b", "c"], [row]))).toEqual([["a", "b", "c"], row]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)"])("a spreadsheet does not run the text %s", (text) => {
  expect(toCsv(["a"], [[text]])).toBe(`a\r\n"\t${text}"\r\n`);
});

test("negative numbers stay numbers", () => {
  expect(toCsv(["a"], [[-1.5]])).toBe("a\r\n-1.5\r\n");
});

test("the header is written as carefully as the rows", () => {
  expect(toCsv(["=cmd", "a,b"], [])).toBe('"\t=cmd","a,b"\r\n');
});
