const headers = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
};

/**
 * What every answer says, whoever makes it.
 * @param {import("node:http").ServerResponse} response
 */
export function setSecurityHeaders(response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
