import { expect, test } from "vitest";
import { contentDisposition } from "@/lib/artifacts/content-disposition";
import { contentTypeOf } from "@/lib/artifacts/content-type";

test.each([
  ["a.txt", 'attachment; filename="a.txt"'],
  ["b c.bin", 'attachment; filename="b c.bin"'],
  ["né.txt", "attachment; filename=\"n_.txt\"; filename*=UTF-8''n%C3%A9.txt"],
  ['a"b.txt', "attachment; filename=\"a_b.txt\"; filename*=UTF-8''a%22b.txt"],
])("%s is saved under its own name", (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});

test.each([
  ["MLmodel", "text/plain"],
  ["conda.yaml", "text/plain"],
  ["plot.png", "image/png"],
  ["model.pkl", "application/octet-stream"],
  ["model", "application/octet-stream"],
])("%s is sent as %s", (name, type) => {
  expect(contentTypeOf(name)).toBe(type);
});
