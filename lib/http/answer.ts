import "server-only";
import { randomUUID } from "node:crypto";
import { type Access, authorize } from "@/lib/auth/authorize";
import { identify } from "@/lib/auth/identify";
import { crossSiteReason } from "@/lib/auth/same-origin";
import type { Actor } from "@/lib/context";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { logError } from "./log";
import { problemOf, retryAfterSeconds } from "./problem";

export interface Admitted {
  readonly actor: Actor;
  readonly requestId: string;
}

/** Answers a request that is let in, under its own id; the one place that turns errors into problems. */
export async function answer(
  request: Request,
  access: Access,
  work: (admitted: Admitted) => Promise<Response>,
): Promise<Response> {
  const requestId = randomUUID();
  try {
    return await work({ actor: admit(request, access), requestId });
  } catch (error) {
    if (!(error instanceof AppError)) logError(requestId, request, error);
    const problem = problemOf(error, requestId);
    return Response.json(problem, {
      status: problem.status,
      headers: {
        ...noStore(requestId),
        "Content-Type": "application/problem+json",
        ...(problem.status === 503 ? { "Retry-After": String(retryAfterSeconds) } : {}),
      },
    });
  }
}

function admit(request: Request, access: Access): Actor {
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

export const noStore = (requestId: string) => ({ "Cache-Control": "no-store", "X-Request-Id": requestId });
