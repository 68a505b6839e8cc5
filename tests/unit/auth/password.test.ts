import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/auth/password";

test("a password is known by its hash, whose parameters are OWASP's for scrypt", async () => {
  const hash = await hashPassword("correct horse battery");
  expect(hash).toMatch(/^scrypt\$131072\$8\$1\$/);
  expect(await verifyPassword({ hash, password: "correct horse battery" })).toBe(true);
  expect(await verifyPassword({ hash, password: "correct horse batterz" })).toBe(false);
  expect(await hashPassword("correct horse battery")).not.toBe(hash);
}, 20_000);

test("one text in two ways of writing its accents is one password", async () => {
  const hash = await hashPassword("crème brûlée 12");
  expect(await verifyPassword({ hash, password: "cre\u0300me bru\u0302le\u0301e 12" })).toBe(true);
}, 20_000);

test.each(["", "scrypt", "bcrypt$1$2$3$AAAA$AAAA"])("%j is the hash of no password", async (hash) => {
  expect(await verifyPassword({ hash, password: "" })).toBe(false);
});
