import { expect, test, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";

process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";

const given = (url: string, init: RequestInit = {}) =>
  new Request(`http://127.0.0.1:3000${url}`, {
    ...init,
    headers: { host: "127.0.0.1:3000", ...init.headers },
  });

const call = async (handler: ReturnType<typeof route>, request: Request, params: unknown = {}) => {
  const response = await handler(request, { params: Promise.resolve(params) });
  return {
    response,
    answer: response.headers.get("content-type")?.includes("json") ? await response.json() : null,
  };
};

test("answers data with the request's id, and no cache keeps it", async () => {
  const { response, answer } = await call(
    route({ access: "read", handle: async () => ({ rows: 3 }) }),
    given("/api/v1/x"),
  );
  expect(response.status).toBe(200);
  expect(answer).toEqual({ data: { rows: 3 }, meta: { requestId: response.headers.get("x-request-id") } });
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("answers with the status that the route names", async () => {
  const { response } = await call(
    route({ access: "manage", status: 201, handle: async () => null }),
    given("/api/v1/x", { method: "POST" }),
  );
  expect(response.status).toBe(201);
});

test("hands over path, query and body as their schemas read them", async () => {
  const handler = route({
    access: "manage",
    params: z.object({ name: z.string() }),
    query: z.object({ range: z.enum(["1h", "24h"]).optional() }),
    body: z.strictObject({ minimum: z.number() }),
    handle: async ({ params, query, body }) => ({ params, query, body }),
  });
  const request = given("/api/v1/x?range=24h", { method: "POST", body: '{"minimum":0.7}' });
  const { answer } = await call(handler, request, { name: "m" });
  expect(answer.data).toEqual({ params: { name: "m" }, query: { range: "24h" }, body: { minimum: 0.7 } });
});

test.each<[string, string, string, string]>([
  ["a field of the wrong kind", "/api/v1/x", '{"minimum":"high"}', "minimum"],
  ["a field that does not exist", "/api/v1/x", '{"minimum":1,"maximum":2}', "maximum"],
  ["a query that is not among the choices", "/api/v1/x?range=2h", '{"minimum":1}', "range"],
])("refuses %s with its name", async (_, url, body, field) => {
  const handler = route({
    access: "manage",
    query: z.object({ range: z.enum(["1h", "24h"]).optional() }),
    body: z.strictObject({ minimum: z.number() }),
    handle: async () => null,
  });
  const { response, answer } = await call(handler, given(url, { method: "POST", body }));
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(answer).toMatchObject({ code: "invalid_request", invalid_params: [{ name: field }] });
});

const Ranged = z.object({ range: z.enum(["1h", "24h"]).optional(), format: z.enum(["csv"]).optional() });

test.each([
  ["a parameter that the route does not know", Ranged, "?range=1h&rnage=24h", ["rnage"]],
  ["every parameter of a route that takes none", undefined, "?range=1h&x=", ["range", "x"]],
  ["a parameter that is given twice", Ranged, "?range=1h&range=24h", ["range"]],
  ["the same parameter twice", Ranged, "?range=1h&range=1h&range=1h", ["range"]],
  ["a table of a route that has none", undefined, "?format=csv", ["format"]],
])("refuses %s, by name", async (_, query, search, names) => {
  const handler = route({ access: "read", query, handle: async () => null });
  const { response, answer } = await call(handler, given(`/api/v1/x${search}`));
  expect(response.status).toBe(400);
  expect(answer.invalid_params.map(({ name }: { name: string }) => name)).toEqual(names);
  expect(answer.detail).toContain(names[0]);
});

test("a query that says that it takes any parameter is left so", async () => {
  const query = z.looseObject({ range: z.string() });
  const handler = route({ access: "read", query, handle: async (input) => input.query });
  const { answer } = await call(handler, given("/api/v1/x?range=1h&more=1"));
  expect(answer.data).toEqual({ range: "1h", more: "1" });
});

test.each(["", "{", "not json"])("refuses the body %j as no JSON", async (body) => {
  const handler = route({ access: "manage", body: z.object({}), handle: async () => null });
  const { response, answer } = await call(handler, given("/api/v1/x", { method: "POST", body }));
  expect(response.status).toBe(400);
  expect(answer).toMatchObject({ code: "invalid_body", invalid_params: [{ name: "body" }] });
});

test("refuses a small body that is larger than a megabyte", async () => {
  const handler = route({ access: "manage", body: z.object({}), handle: async () => null });
  const body = JSON.stringify({ text: "x".repeat(1024 * 1024) });
  const { response, answer } = await call(handler, given("/api/v1/x", { method: "POST", body }));
  expect(response.status).toBe(413);
  expect(answer).toMatchObject({ code: "too_large" });
});

test("stops reading a body that does not end", async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const handler = route({ access: "manage", body: z.object({}), handle: async () => null });
  const init = { method: "POST", body: endless, duplex: "half" };
  const { response } = await call(handler, given("/api/v1/x", init));
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(32);
});

test("an error of the verb becomes a problem", async () => {
  const handler = route({
    access: "read",
    handle: async () => {
      throw new AppError("unknown_model", "There is no model named m.");
    },
  });
  const { response, answer } = await call(handler, given("/api/v1/x"));
  expect(response.status).toBe(404);
  expect(answer).toMatchObject({ code: "unknown_model", detail: "There is no model named m." });
});

test("an unforeseen error is logged under the request's id and not told", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const handler = route({
    access: "read",
    query: z.object({ token: z.string() }),
    handle: async () => {
      throw new Error("password=secret");
    },
  });
  const { response, answer } = await call(handler, given("/api/v1/x?token=hidden"));
  const log = written.mock.calls.join("");
  written.mockRestore();
  expect(response.status).toBe(500);
  expect(JSON.stringify(answer)).not.toContain("secret");
  expect(log).toContain(`${answer.requestId} GET /api/v1/x `);
  expect(log).toContain("password=secret");
  expect(log).not.toContain("hidden");
});

test("format=csv answers with a table to save", async () => {
  const handler = route({
    access: "read",
    query: z.object({ format: z.enum(["json", "csv"]).optional() }),
    csv: ({ rows }: { rows: number }) => `rows\r\n${rows}\r\n`,
    handle: async () => ({ rows: 3 }),
  });
  const { response } = await call(handler, given("/api/v1/x?format=csv"));
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toBe("attachment");
  expect(await response.text()).toBe("rows\r\n3\r\n");
});

test("a page of another site cannot write", async () => {
  let handled = false;
  const handler = route({
    access: "manage",
    handle: async () => {
      handled = true;
    },
  });
  const request = given("/api/v1/x", { method: "POST", headers: { origin: "https://evil.example" } });
  const { response, answer } = await call(handler, request);
  expect(response.status).toBe(403);
  expect(answer).toMatchObject({ code: "cross_site" });
  expect(handled).toBe(false);
});

test("a name that was pointed at this machine cannot read", async () => {
  const handler = route({ access: "read", handle: async () => null });
  const { response } = await call(handler, given("/api/v1/x", { headers: { host: "evil.example" } }));
  expect(response.status).toBe(403);
});
