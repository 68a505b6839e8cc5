import { expect, test } from "vitest";
import { isCommonPassword } from "@/lib/contracts/common-password";

test.each([
  "password1234",
  "Password!2024",
  "P@ssw0rd1234",
  "123456789012",
  "qwertyuiop12345",
  "1q2w3e4r5t6y",
  "aaaaaaaaaaaa",
  "abababababab",
  "iloveyou2001!",
  "AdminAdmin2026",
  "welcome-welcome",
  "zyxwvutsrqponm",
  "plumbline2026",
])("%s is tried first", (text) => {
  expect(isCommonPassword(text)).toBe(true);
});

test.each([
  "correct horse battery",
  "a long enough one",
  "a first password",
  "Tr0ub4dor&3-and-more",
  "kVw9 d2Lq 7Hs1",
  "wir fahren morgen nach Ulm",
])("%s is not", (text) => {
  expect(isCommonPassword(text)).toBe(false);
});
