import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Asked } from "./asked";

/** What Node has read of a request. A body that is left half read stays on its connection, for the answer's sake. */
export function askedOf(request: IncomingMessage, url: string): Asked {
  return {
    method: request.method ?? "",
    url,
    headers: { get: (name) => headerOf(request.headers[name]) },
    body: request.iterator({ destroyOnReturn: false }),
  };
}

const headerOf = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? value.join(", ") : (value ?? null);

/** Sends an answer. It fails when whoever asked has gone. */
export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) response.end();
  else await pipeline(Readable.fromWeb(answer.body as never), response);
}
