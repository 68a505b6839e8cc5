import { expect, test } from "vitest";
import { storePathOf } from "@/lib/artifacts/artifact-uri";

test.each([
  ["mlflow-artifacts:/0/abc/artifacts", "0/abc/artifacts"],
  ["mlflow-artifacts://plumbline.internal:3000/0/abc", "0/abc"],
  ["mlflow-artifacts:/", ""],
  ["s3://bucket/key", null],
  ["file:///tmp/x", null],
  ["/tmp/x", null],
])("%s is kept at %s", (uri, path) => {
  expect(storePathOf(uri)).toBe(path);
});

test("a location that leads out of the store is refused", () => {
  expect(() => storePathOf("mlflow-artifacts:/0/../../etc")).toThrow("Invalid path");
});
