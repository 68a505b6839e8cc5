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

const smallBytes = 1024 * 1024;

/** Sends an answer. It fails when whoever asked has gone. */
export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(answer.headers);
  // A stream takes its time to be set up and taken down: a small answer is sent at once.
  const isSmall =
    answer.body === null || Number(answer.headers.get("content-length") ?? Infinity) <= smallBytes;
  const whole = isSmall ? Buffer.from(await answer.arrayBuffer()) : null;
  response.writeHead(answer.status, headers);
  if (whole) response.end(whole);
  else await pipeline(Readable.fromWeb(answer.body as never), response);
}
