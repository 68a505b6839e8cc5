import { expect, test } from "vitest";
import { isSecretOf, makeServiceKey, parseServiceKey } from "@/lib/auth/service-key";

test("a key that was made is read back, and its secret is known by its hash alone", () => {
  for (let i = 0; i < 200; i++) {
    const { id, text, hash } = makeServiceKey();
    const parsed = parseServiceKey(text);
    expect(parsed?.id).toBe(id);
    expect(isSecretOf(parsed?.secret ?? "", hash)).toBe(true);
    expect(isSecretOf(`${parsed?.secret}x`, hash)).toBe(false);
    expect(hash.toString("base64url")).not.toContain(parsed?.secret);
  }
});

test.each(["", "plumb_", "plumb_abc_def", "Plumb_aaaaaaaaaaaa_x", `plumb_aaaaaaaaaaaa_${"a".repeat(42)}`])(
  "%j is no key",
  (text) => {
    expect(parseServiceKey(text)).toBeNull();
  },
);
