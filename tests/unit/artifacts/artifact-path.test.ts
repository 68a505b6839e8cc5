import { expect, test } from "vitest";
import { artifactFilePath, artifactPath } from "@/lib/artifacts/artifact-path";

test.each([
  ["", ""],
  ["model", "model"],
  ["0/abc/artifacts/model.pkl", "0/abc/artifacts/model.pkl"],
  ["folder/", "folder"],
  ["./a/./b", "a/b"],
  ["a//b", "a/b"],
  ["a..b/..c", "a..b/..c"],
  ["ünï code.txt", "ünï code.txt"],
  ["100%", "100%"],
])("%o is a place below the root", (given, path) => {
  expect(artifactPath(given)).toBe(path);
});

test.each([
  "..",
  "../secret",
  "a/../../secret",
  "a/..",
  "%2e%2e/secret",
  "%2E%2E%2Fsecret",
  "%252e%252e%252fsecret",
  "%25252e%25252e/secret",
  "%2e%2e%zz/../x",
  "/etc/passwd",
  "%2fetc",
  "C:/windows",
  "c%3a/windows",
  "file:///etc/passwd",
  "a\\..\\b",
  "a%5cb",
  "a\0b",
  "a%00b",
  "a\nb",
  "a#b",
])("%o is refused", (given) => {
  expect(() => artifactPath(given)).toThrow("Invalid path");
});

test.each(["", ".", "./", "a/.."])("%o names no file", (given) => {
  expect(() => artifactFilePath(given)).toThrow("Invalid path");
});
