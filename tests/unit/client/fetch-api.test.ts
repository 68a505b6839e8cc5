import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ApiError } from "@/lib/client/api-error";
import { apiAddress, fetchApi } from "@/lib/client/fetch-api";

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
  vi.unstubAllGlobals();
});

/** In a browser a path is an address; here it is made one of a server of the test's own. */
async function serve(listener: RequestListener): Promise<void> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const realFetch = fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    realFetch(`http://127.0.0.1:${port}${path}`, init),
  );
}

const failure = async (request: Promise<unknown>): Promise<ApiError> => {
  const error = await request.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`Not an ApiError: ${String(error)}`);
  return error;
};

describe("addresses", () => {
  test("parts that are not set are left out, the others stand in one order", () => {
    expect(
      apiAddress("/models/a/drift", { window: "24h", from: null, range: "7d", version: undefined }),
    ).toBe("/api/v1/models/a/drift?range=7d&window=24h");
  });

  test("values are escaped", () => {
    expect(apiAddress("/models/a/drift", { segment: "origin:A&B" })).toBe(
      "/api/v1/models/a/drift?segment=origin%3AA%26B",
    );
  });
});

describe("answers", () => {
  test("the data of the envelope is returned", async () => {
    await serve((_, response) => response.end(JSON.stringify({ data: { rows: 3 }, meta: {} })));
    expect(await fetchApi("/models")).toEqual({ rows: 3 });
  });

  test("a body is sent as JSON with the method that was asked for", async () => {
    let seen = "";
    await serve((request, response) => {
      request.on("data", (chunk) => {
        seen += `${request.method} ${request.headers["content-type"]} ${chunk}`;
      });
      request.on("end", () => response.end(JSON.stringify({ data: null })));
    });
    await fetchApi("/models/a", { method: "DELETE", body: { name: "a" } });
    expect(seen).toBe('DELETE application/json {"name":"a"}');
  });

  test("a problem becomes an error with its words, code, fields and request id", async () => {
    await serve((_, response) => {
      response.writeHead(400, { "Content-Type": "application/problem+json" });
      response.end(
        JSON.stringify({
          type: "urn:plumbline:problem:invalid_request",
          title: "invalid request",
          status: 400,
          detail: "range must be one of 1h, 6h.",
          code: "invalid_request",
          requestId: "r-1",
          invalid_params: [{ name: "range", reason: "unknown" }],
        }),
      );
    });
    const error = await failure(fetchApi("/models/a/drift"));
    expect(error).toMatchObject({
      message: "range must be one of 1h, 6h.",
      status: 400,
      code: "invalid_request",
      requestId: "r-1",
      invalidParams: [{ name: "range", reason: "unknown" }],
      transient: false,
    });
  });

  test("a failure without a problem says its status and may be tried again", async () => {
    await serve((_, response) => response.writeHead(502).end("<html>bad gateway</html>"));
    const error = await failure(fetchApi("/models"));
    expect(error.message).toContain("502");
    expect(error.transient).toBe(true);
  });

  test("a server that does not answer is said so", async () => {
    await serve((request) => request.socket.destroy());
    const error = await failure(fetchApi("/models"));
    expect(error).toMatchObject({ code: "unreachable", status: 0, transient: true });
  });

  test("a request that was given up stays an abort", async () => {
    await serve(() => {});
    const controller = new AbortController();
    const request = fetchApi("/models", { signal: controller.signal });
    controller.abort();
    await expect(request).rejects.toMatchObject({ name: "AbortError" });
  });
});
