// From where a request comes, for limits that are kept per address.

/** Ours alone: what a client sends under this name is overwritten. */
export const addressHeader = "x-plumbline-address";

/**
 * Behind a proxy (there is one where PLUMBLINE_PUBLIC_URL says how people reach it) the nearest hop is the proxy,
 * and the last entry of X-Forwarded-For is what that proxy saw. Entries before it are the client's word.
 * @param {import("node:http").IncomingMessage} request
 */
export function setClientAddress(request) {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  const behindProxy = Boolean(process.env.PLUMBLINE_PUBLIC_URL);
  request.headers[addressHeader] = (behindProxy && forwarded) || request.socket.remoteAddress || "";
}
