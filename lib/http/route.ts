import "server-only";
import type { Pool } from "pg";
import type { z } from "zod";
import type { Access } from "@/lib/auth/authorize";
import type { Context } from "@/lib/context";
import { database } from "@/lib/db/client";
import { type Admitted, answer, noStore } from "./answer";
import { parseQuery, parseWith, readJson } from "./parse";

interface Input<P, Q, B> {
  readonly ctx: Context;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly request: Request;
}

interface RouteOptions<P, Q, B, R> {
  readonly access: Access;
  /** The model that the request is about, where its path does not name it: grants on that model count. */
  readonly modelOf?: (pool: Pool, path: unknown) => Promise<string | undefined>;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  readonly status?: number;
  /** Text of the answer as CSV, sent when the query says `format=csv`. */
  readonly csv?: (data: R) => string;
  readonly handle: (input: Input<P, Q, B>) => Promise<R | Response>;
}

type NextHandler = (request: Request, extra: { params: Promise<unknown> }) => Promise<Response>;

/** A route handler: who may, what is parsed, the verb; its answer in the envelope or as CSV. */
export function route<P = unknown, Q = unknown, B = unknown, R = unknown>(
  options: RouteOptions<P, Q, B, R>,
): NextHandler {
  return async (request, extra) => {
    const path = await extra.params;
    const work = async ({ actor, requestId }: Admitted) => {
      const params = parseWith(options.params, path, "path");
      const { searchParams } = new URL(request.url);
      const query = parseQuery(options.query, searchParams);
      const body = options.body ? parseWith(options.body, await readJson(request), "body") : (undefined as B);
      const ctx: Context = { db: database(), actor, now: new Date(), requestId };
      const data = await options.handle({ ctx, params, query, body, request });
      if (data instanceof Response) return data;
      if (options.csv && searchParams.get("format") === "csv")
        return csvResponse(options.csv(data), requestId);
      return Response.json(
        { data, meta: { requestId } },
        { status: options.status ?? 200, headers: noStore(requestId) },
      );
    };
    const { modelOf } = options;
    return answer(request, options.access, work, async () => ({
      model: modelOf ? await modelOf(database().pool, path) : (path as { name?: string } | undefined)?.name,
    }));
  };
}

function csvResponse(text: string, requestId: string): Response {
  return new Response(text, {
    headers: {
      ...noStore(requestId),
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": "attachment",
    },
  });
}
