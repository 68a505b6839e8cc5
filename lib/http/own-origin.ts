import "server-only";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Asked } from "./asked";

/** Where a request was sent, for more that its sender sends there. What a proxy speaks is known of its name only. */
export function ownOrigin(request: Asked): string {
  const host = request.headers.get("host") ?? "";
  if (!URL.canParse(`http://${host}`))
    throw new AppError("invalid_request", "The header Host names no host.");
  const opened = env().PLUMBLINE_PUBLIC_URL;
  const proxy = opened ? new URL(opened) : null;
  const isProxy = proxy?.host === new URL(`${proxy?.protocol ?? "http:"}//${host}`).host;
  return isProxy && proxy ? proxy.origin : new URL(`http://${host}`).origin;
}
