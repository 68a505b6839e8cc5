import { expect, test } from "vitest";
import { JsonElements } from "@/lib/ingest/reference/body/json-elements";

function cut(text: string, pieceBytes: number): unknown[] {
  const elements = new JsonElements();
  const bytes = Buffer.from(text);
  const found: unknown[] = [];
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    found.push(
      ...elements.push(bytes.subarray(from, from + pieceBytes)).map((element) => JSON.parse(element.text)),
    );
  }
  elements.end();
  return found;
}

const rows = [
  { a: 'quote " and \\ backslash \\', b: [1, [2]] },
  { "]": "}", ü: "\u2028€😀" },
  {},
  null,
  7,
  "text, with [brackets]",
  [],
];

test.each<[string, unknown]>([
  ["an array", rows],
  ["an object with rows", { rows }],
  ["an object with more than rows", { before: { rows: [1] }, 'x"': "rows", rows, after: [[{}], "]"] }],
])("the rows of %s are cut out, however it comes in pieces", (_, document) => {
  for (const indent of [0, 2]) {
    const text = JSON.stringify(document, null, indent);
    for (const pieceBytes of [1, 2, 3, 7, 64, text.length * 4]) expect(cut(text, pieceBytes)).toEqual(rows);
  }
});

test("an empty array has no rows", () => {
  expect(cut(" [ ] ", 1)).toEqual([]);
});

test.each(["[1,,2]", "[1,]", "[,1]", "[1}", "[1", '["a', "[1] 2", "{}", '{"rows": 1}', "7", "", "[1]]"])(
  "%j is broken",
  (text) => {
    expect(() => cut(text, 3)).toThrow(/broken/);
  },
);

test("a broken document says the line it is broken at", () => {
  expect(() => cut("[1,\n2,\n,]", 100)).toThrow("line 3");
});
