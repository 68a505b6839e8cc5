import "server-only";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { sealSecret } from "./channel-secret";

/** A secret as it goes into the database; nothing is kept where nothing could encrypt it. */
export function keepSecret(secret: string | null, channelId: number): Buffer | null {
  if (secret === null) return null;
  const { PLUMBLINE_AUTH_SECRET } = env();
  if (PLUMBLINE_AUTH_SECRET) return sealSecret(secret, channelId, PLUMBLINE_AUTH_SECRET);
  throw new AppError("unavailable", "PLUMBLINE_AUTH_SECRET is not set: npm start makes one and sets it.");
}
