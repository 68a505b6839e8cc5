import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Asked } from "@/lib/http/asked";
import { askedOf, sendResponse } from "@/lib/http/node";
import { type Answer, findRoute } from "./routes";

/** Answers a request that is MLflow's, straight from Node. Returns whether it is one. */
export function serveMlflow(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "", url = "" } = request;
  if (!url.startsWith("/")) return false;
  const address = new URL(`http://mlflow${url}`);
  const route = findRoute(method, address.pathname);
  if (!route) return false;
  answer(route, askedOf(request, address.href), response).catch(() => response.destroy());
  return true;
}

async function answer(route: Answer, asked: Asked, response: ServerResponse): Promise<void> {
  await sendResponse(await route(asked), response);
}
