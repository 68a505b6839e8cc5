import "server-only";
import type { Asked } from "./asked";

/** One line for what went wrong: method and path without the query, never headers or bodies. */
export function logError(requestId: string, request: Asked, error: unknown): void {
  const { pathname } = new URL(request.url);
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${new Date().toISOString()} error ${requestId} ${request.method} ${pathname} ${reason}\n`,
  );
}
