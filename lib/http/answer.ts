import "server-only";
import { randomUUID } from "node:crypto";
import type { Access, Resource } from "@/lib/auth/authorize";
import type { Actor } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { admit } from "./admit";
import type { Asked } from "./asked";
import { logError } from "./log";
import { problemOf, retryAfterSeconds } from "./problem";

export interface Admitted {
  readonly actor: Actor;
  readonly requestId: string;
}

/** Answers a request that is let in, under its own id; the one place that turns errors into problems. */
export async function answer(
  request: Asked,
  access: Access,
  work: (admitted: Admitted) => Promise<Response>,
  resource: () => Promise<Resource> = async () => ({}),
): Promise<Response> {
  const requestId = randomUUID();
  try {
    return await work({ actor: await admit(request, access, resource), requestId });
  } catch (error) {
    const problem = problemOf(error, requestId);
    if (problem.status >= 500 && !(error instanceof AppError)) logError(requestId, request, error);
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

export const noStore = (requestId: string) => ({ "Cache-Control": "no-store", "X-Request-Id": requestId });
