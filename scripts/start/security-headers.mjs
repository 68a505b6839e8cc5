// What every answer tells a browser not to do.
import { randomBytes } from "node:crypto";

const always = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
const overHttps = { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" };

/** Data is never a page: an artifact that is opened in a browser runs nothing and reaches nothing. */
const forData = "default-src 'none'; frame-ancestors 'none'; sandbox";
const dataPath = /^\/(api|ajax-api|get-artifact|model-versions|health|metrics|version)(\/|\?|$)/;

/** Scripts need the nonce of their own answer; charts write style attributes, and pictures of them are blobs. */
const forPage = (nonce, development) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {{ development: boolean }} options
 */
export function setSecurityHeaders(request, response, { development }) {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (process.env.PLUMBLINE_PUBLIC_URL?.startsWith("https:")) {
    for (const [name, value] of Object.entries(overHttps)) response.setHeader(name, value);
  }
  if (dataPath.test(request.url ?? "")) {
    response.setHeader("Content-Security-Policy", forData);
    return;
  }
  const nonce = randomBytes(16).toString("base64");
  const policy = forPage(nonce, development);
  // Next gives its own scripts the nonce that it reads here; ours is read from the other header.
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  response.setHeader("Content-Security-Policy", policy);
}
