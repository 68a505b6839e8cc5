import { createHmac } from "node:crypto";

interface Signed {
  /** whsec_ and base64; without one nothing is signed. */
  readonly secret: string | undefined;
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** Headers of Standard Webhooks 1.0: id, time in seconds, and HMAC-SHA256 over both and the body. */
export function signWebhook({ secret, id, at, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const headers = { "webhook-id": id, "webhook-timestamp": timestamp };
  if (!secret) return headers;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { ...headers, "webhook-signature": `v1,${signature}` };
}
