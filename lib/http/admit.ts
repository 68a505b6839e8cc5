import "server-only";
import { type Access, authorize, type Resource } from "@/lib/auth/authorize";
import { identify } from "@/lib/auth/identify";
import { crossSiteReason, unplacedReason } from "@/lib/auth/same-origin";
import type { Actor } from "@/lib/context";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Asked } from "./asked";

/** Who asks, once it is decided that they may. */
export async function admit(
  request: Asked,
  access: Access,
  resource: () => Promise<Resource> = async () => ({}),
): Promise<Actor> {
  const settings = env();
  const { headers, method } = request;
  const from = { method, origin: headers.get("origin"), fetchSite: headers.get("sec-fetch-site") };
  const reason = crossSiteReason({ ...from, host: headers.get("host"), boundTo: settings.HOST });
  if (reason) throw new AppError("cross_site", `Refused: ${reason}.`);
  // What anyone may ask is answered without a database too.
  if (access === "public") return { kind: "anyone" };
  const actor = await identify(headers, database(), settings, new Date());
  const unplaced = actor.kind === "person" ? unplacedReason(from) : null;
  if (unplaced) throw new AppError("cross_site", `Refused: ${unplaced}.`);
  const decision = authorize(actor, access, await resource());
  if (!decision.allowed) throw new AppError(decision.code, `Refused: ${decision.reason}.`);
  return actor;
}
