import "server-only";
import { AppError } from "@/lib/errors";
import { answer } from "./answer";
import type { Asked } from "./asked";

type Handler = (request: Asked) => Promise<Response>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

const everyMethod = (handler: Handler) => ({
  GET: handler,
  POST: handler,
  PUT: handler,
  PATCH: handler,
  DELETE: handler,
});

const refuse = (request: Asked, error: AppError) => answer(request, "public", () => Promise.reject(error));

const tell = (allow: string) => () => new Response(null, { status: 204, headers: { Allow: allow } });

/** What is at a path that no route has. It tells nothing, so anyone may ask. */
export function unknownPath() {
  const handler: Handler = (request) => {
    const { pathname } = new URL(request.url);
    return refuse(
      request,
      new AppError("unknown_path", `There is nothing at ${pathname}; /docs says what there is.`),
    );
  };
  return { ...everyMethod(handler), OPTIONS: handler };
}

/** The methods that a route has no answer to: they say which it has one to, where Next would say nothing. */
export function otherMethods(...answered: readonly Method[]) {
  const allow = [...answered, ...(answered.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const handler: Handler = async (request) => {
    const reason = `${request.method} is not answered here; these are: ${allow}.`;
    const response = await refuse(request, new AppError("method_not_allowed", reason));
    response.headers.set("Allow", allow);
    return response;
  };
  return { ...everyMethod(handler), OPTIONS: tell(allow) };
}
