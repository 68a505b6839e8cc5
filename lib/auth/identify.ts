import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import type { Actor } from "@/lib/context";
import { isLoopback } from "./loopback";

const digest = (text: string) => createHash("sha256").update(text).digest();

export function identify(
  authorization: string | null,
  settings: { readonly host: string; readonly key: string | undefined },
): Actor {
  const given = authorization?.match(/^Bearer\s+(.+)$/i)?.[1] ?? basicPassword(authorization);
  if (settings.key && given && timingSafeEqual(digest(given), digest(settings.key))) return { kind: "key" };
  return { kind: isLoopback(settings.host) ? "local" : "anyone" };
}

/** Clients that know a user and a password only send the key as the password, whoever the user. */
function basicPassword(authorization: string | null): string | undefined {
  const encoded = authorization?.match(/^Basic\s+([\w+/=-]+)$/i)?.[1];
  return (
    encoded &&
    Buffer.from(encoded, "base64")
      .toString("utf8")
      .match(/^[^:]*:(.+)$/s)?.[1]
  );
}
