import { expect, test } from "vitest";
import { decodePageToken, encodePageToken } from "@/lib/search-filter/page-token";

test("a token says where the next page starts", () => {
  expect(decodePageToken(encodePageToken(1000))).toBe(1000);
});

test.each([undefined, ""])("without a token (%j) a page starts at the beginning", (token) => {
  expect(decodePageToken(token)).toBe(0);
});

test.each([
  ["@@@", "Invalid page token, could not base64-decode"],
  [btoa("x"), "Invalid page token, decoded value=x"],
  [btoa("{}"), "Invalid page token, parsed value={}"],
  [btoa('{"offset":-3}'), "Invalid page token, parsed value="],
  [btoa('{"offset":1.5}'), "Invalid page token, parsed value="],
  [btoa("null"), "Invalid page token, parsed value=null"],
])("%s is refused with %s", (token, words) => {
  expect(() => decodePageToken(token)).toThrow(words);
});
