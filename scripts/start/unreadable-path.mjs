import { randomUUID } from "node:crypto";

/**
 * Answers a request whose path has escapes that cannot be decoded: Next would fail at it, and it is the caller's
 * mistake. Returns whether it did.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function refuseUnreadablePath({ url = "" }, response) {
  if (isReadable(url.split("?")[0] ?? "")) return false;
  response.writeHead(400, { "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  response.end(
    JSON.stringify({
      type: "urn:plumbline:problem:invalid_request",
      title: "invalid request",
      status: 400,
      detail: "The path is not valid: a % in it must begin the escape of a UTF-8 character.",
      code: "invalid_request",
      requestId: randomUUID(),
    }),
  );
  return true;
}

function isReadable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
