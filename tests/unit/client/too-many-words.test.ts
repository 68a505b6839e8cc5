import { expect, test } from "vitest";
import { tooManyWords } from "@/lib/client/too-many-words";

test.each([
  ["900", "Too many attempts: try again in 15 minutes."],
  ["841", "Too many attempts: try again in 15 minutes."],
  ["60", "Too many attempts: try again in 1 minute."],
  ["12", "Too many attempts: try again in 12 seconds."],
  ["1", "Too many attempts: try again in 1 second."],
  [null, "Too many attempts: wait a little, then try again."],
  ["Wed, 25 Nov 2026 03:00:00 GMT", "Too many attempts: wait a little, then try again."],
])("Retry-After %s is told as: %s", (retryAfter, words) => {
  expect(tooManyWords(retryAfter)).toBe(words);
});
