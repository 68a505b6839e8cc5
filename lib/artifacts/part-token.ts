import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/** What lets its bearer send one part of one upload, whose own key it is made with. */
export const partToken = (key: string, number: number): string =>
  createHmac("sha256", key).update(`part ${number}`).digest("base64url");

export function isPartToken(key: string, number: number, given: string): boolean {
  const expected = Buffer.from(partToken(key, number));
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
