import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** The key of channel secrets: derived, so that it is none of those that sign cookies. */
const keyOf = (authSecret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", authSecret, "", "plumbline channel secrets 1", 32));

/** A channel's secret as it is kept: nonce, tag and text. It opens for that channel alone. */
export function sealSecret(secret: string, channelId: number, authSecret: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(authSecret), nonce).setAAD(nameOf(channelId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The secret, or null where it was kept under another PLUMBLINE_AUTH_SECRET or for another channel. */
export function openSecret(kept: Uint8Array, channelId: number, authSecret: string): string | null {
  const bytes = Buffer.from(kept);
  const decipher = createDecipheriv(algorithm, keyOf(authSecret), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(nameOf(channelId)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const opened = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
    return Buffer.concat(opened).toString("utf8");
  } catch {
    return null;
  }
}

const nameOf = (channelId: number) => Buffer.from(`channel/${channelId}`);
