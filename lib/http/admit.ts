import "server-only";
import { type Access, authorize } from "@/lib/auth/authorize";
import { identify } from "@/lib/auth/identify";
import { crossSiteReason } from "@/lib/auth/same-origin";
import type { Actor } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Asked } from "./asked";

/** Who asks, once it is decided that they may. */
export function admit(request: Asked, access: Access): Actor {
  const { HOST, PLUMBLINE_KEY } = env();
  const { headers, method } = request;
  const reason = crossSiteReason({
    method,
    host: headers.get("host"),
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
    boundTo: HOST,
  });
  if (reason) throw new AppError("cross_site", `Refused: ${reason}.`);
  const actor = identify(headers.get("authorization"), { host: HOST, key: PLUMBLINE_KEY });
  const decision = authorize(actor, access);
  if (!decision.allowed) throw new AppError("unauthorised", `Refused: ${decision.reason}.`);
  return actor;
}
