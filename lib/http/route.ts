import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Access } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import { database } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { admit } from "./admit";
import { logError } from "./log";
import { parseWith, readJson } from "./parse";
import { problemOf } from "./problem";

interface Input<P, Q, B> {
  readonly ctx: Context;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
}

interface RouteOptions<P, Q, B, R> {
  readonly access: Access;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  readonly status?: number;
  /** Text of the answer as CSV, sent when the query says `format=csv`. */
  readonly csv?: (data: R) => string;
  readonly handle: (input: Input<P, Q, B>) => Promise<R | Response>;
}

type NextHandler = (request: Request, extra: { params: Promise<unknown> }) => Promise<Response>;

/** A route handler: identity, authorisation, parsing, the verb, and one place that turns errors into answers. */
export function route<P = unknown, Q = unknown, B = unknown, R = unknown>(
  options: RouteOptions<P, Q, B, R>,
): NextHandler {
  return async (request, extra) => {
    const requestId = randomUUID();
    try {
      const actor = admit(request, options.access);
      const params = parseWith(options.params, await extra.params, "path");
      const search = Object.fromEntries(new URL(request.url).searchParams);
      const query = parseWith(options.query, search, "query");
      const body = options.body ? parseWith(options.body, await readJson(request), "body") : (undefined as B);
      const ctx: Context = { db: database(), actor, now: new Date(), requestId };
      const data = await options.handle({ ctx, params, query, body, request });
      if (data instanceof Response) return data;
      if (options.csv && search.format === "csv") return csvResponse(options.csv(data), requestId);
      return Response.json(
        { data, meta: { requestId } },
        { status: options.status ?? 200, headers: noStore(requestId) },
      );
    } catch (error) {
      if (!(error instanceof AppError)) logError(requestId, request, error);
      const problem = problemOf(error, requestId);
      return Response.json(problem, {
        status: problem.status,
        headers: { ...noStore(requestId), "Content-Type": "application/problem+json" },
      });
    }
  };
}

const noStore = (requestId: string) => ({ "Cache-Control": "no-store", "X-Request-Id": requestId });

function csvResponse(text: string, requestId: string): Response {
  return new Response(text, {
    headers: {
      ...noStore(requestId),
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": "attachment",
    },
  });
}
