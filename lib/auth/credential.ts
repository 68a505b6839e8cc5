import { createHash, timingSafeEqual } from "node:crypto";

/** The token of `Bearer`, or the password of `Basic` for clients that only know users; null for neither. */
export function credentialOf(authorization: string | null): string | null {
  const bearer = authorization?.match(/^Bearer\s+(.+)$/i)?.[1];
  if (bearer) return bearer.trim();
  const encoded = authorization?.match(/^Basic\s+([\w+/=-]+)$/i)?.[1];
  if (!encoded) return null;
  const pair = Buffer.from(encoded, "base64").toString("utf8");
  return pair.match(/^[^:]*:(.+)$/s)?.[1] ?? null;
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Compared in constant time whatever their lengths. */
export const isSameSecret = (given: string, secret: string): boolean =>
  timingSafeEqual(digest(given), digest(secret));
