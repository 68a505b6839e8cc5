/** An answer of JSON. Clients are near and ask for compression all the same, which takes longer than it saves. */
export function jsonAnswer(
  value: object,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = Buffer.from(JSON.stringify(value));
  return new Response(body, {
    status,
    headers: {
      "Content-Type": "application/json",
      "Content-Length": String(body.length),
      "Cache-Control": "no-store, no-transform",
      ...headers,
    },
  });
}
