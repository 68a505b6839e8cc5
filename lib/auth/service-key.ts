import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** plumb_ID_SECRET: the id is shown in lists, the secret only when the key is made. */
const shape = /^plumb_([0-9a-z]{12})_([\w-]{43})$/;

export interface NewServiceKey {
  readonly id: string;
  readonly text: string;
  readonly hash: Buffer;
}

export function makeServiceKey(): NewServiceKey {
  const id = BigInt(`0x${randomBytes(8).toString("hex")}`)
    .toString(36)
    .padStart(13, "0")
    .slice(1);
  const secret = randomBytes(32).toString("base64url");
  return { id, text: `plumb_${id}_${secret}`, hash: hashSecret(secret) };
}

export function parseServiceKey(text: string): { readonly id: string; readonly secret: string } | null {
  const [, id, secret] = text.match(shape) ?? [];
  return id && secret ? { id, secret } : null;
}

/** One round is enough: a secret of 256 random bits cannot be guessed from its hash. */
const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

export const isSecretOf = (secret: string, hash: Uint8Array): boolean => {
  const given = hashSecret(secret);
  return given.length === hash.length && timingSafeEqual(given, hash);
};
