import "server-only";
import type { Asked } from "@/lib/http/asked";
import { answerMlflow } from "./answer-mlflow";
import { operationFinder } from "./find-operation";
import { Input } from "./input";
import type { MlflowVersion } from "./operation";
import { operations } from "./operations";
import { readBody, readQuery } from "./read-fields";
import { unknownEndpoint } from "./unknown-endpoint";

type Handler = (request: Asked, below: string) => Promise<Response>;

/** One handler for every method and path below `/api/<version>/mlflow`. */
export function mlflowRoute(version: MlflowVersion): Handler {
  const find = operationFinder(operations.filter((operation) => (operation.version ?? "2.0") === version));
  return (request, below) => {
    const found = find(request.method, below.replace(/\/$/, "").split("/").map(decodeURIComponent));
    if (!found) return unknownRoute(request, below);
    const { operation, named } = found;
    return answerMlflow(request, operation.access, async (ctx) =>
      operation.handle(ctx, await readInput(request, named), request),
    );
  };
}

/** What no operation is at. It tells nothing, so anyone may ask. */
export const unknownRoute: Handler = (request) =>
  answerMlflow(request, "public", () => Promise.reject(unknownEndpoint(request)));

async function readInput(request: Asked, named: Readonly<Record<string, string>>): Promise<Input> {
  if (request.method === "GET") return new Input({ ...readQuery(request), ...named }, "query");
  const body = await readBody(request);
  // Proxies strip the body of a DELETE, and some clients send none.
  const query = request.method === "DELETE" ? readQuery(request) : {};
  return new Input({ ...query, ...body, ...named });
}
