import { expect, test } from "vitest";
import { credentialOf, isSameSecret } from "@/lib/auth/credential";

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

test.each([
  ["Bearer a-secret", "a-secret"],
  ["bearer   a-secret", "a-secret"],
  [basic("anyone:a-secret"), "a-secret"],
  [basic(":a:secret"), "a:secret"],
  [basic("a-secret"), null],
  [basic("a-secret:"), null],
  ["Basic a-secret!", null],
  ["a-secret", null],
  ["Bearer ", null],
  ["", null],
  [null, null],
])("%j brings %j", (header, credential) => {
  expect(credentialOf(header)).toBe(credential);
});

test.each([
  ["secret", "secret", true],
  ["secret", "secrets", false],
  ["", "secret", false],
])("%j and %j", (given, secret, same) => {
  expect(isSameSecret(given, secret)).toBe(same);
});
