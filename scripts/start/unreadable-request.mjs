import { randomUUID } from "node:crypto";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Answers what Next would fail at and is the caller's mistake: a method that no route knows, and a path whose
 * escapes cannot be decoded. Returns whether it did.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function refuseUnreadable({ method = "", url = "" }, response) {
  if (!methods.includes(method)) {
    refuse(response, 405, "method_not_allowed", `${method} is not a method that is answered here.`);
    return true;
  }
  if (isReadable(url.split("?")[0] ?? "")) return false;
  const detail = "The path is not valid: a % in it must begin the escape of a UTF-8 character.";
  refuse(response, 400, "invalid_request", detail);
  return true;
}

function refuse(response, status, code, detail) {
  response.writeHead(status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...(status === 405 ? { Allow: methods.join(", ") } : {}),
  });
  const title = code.replaceAll("_", " ");
  const type = `urn:plumbline:problem:${code}`;
  response.end(JSON.stringify({ type, title, status, detail, code, requestId: randomUUID() }));
}

function isReadable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
