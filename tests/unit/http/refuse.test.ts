import { expect, test } from "vitest";
import { Problem } from "@/lib/contracts/problem";
import { otherMethods, unknownPath } from "@/lib/http/refuse";

process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";

const given = (method: string, url: string, headers: HeadersInit = {}) =>
  new Request(`http://127.0.0.1:3000${url}`, { method, headers: { host: "127.0.0.1:3000", ...headers } });

test.each(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const)(
  "%s of a path that no route has is a problem under the request's id",
  async (method) => {
    const response = await unknownPath()[method](given(method, "/api/v1/nothing?at=all"));
    const problem = Problem.parse(await response.json());
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(problem).toMatchObject({
      code: "unknown_path",
      detail: "There is nothing at /api/v1/nothing; /docs says what there is.",
      requestId: response.headers.get("x-request-id"),
    });
  },
);

test.each([
  [["GET"], "POST", "GET, HEAD, OPTIONS"],
  [["POST"], "GET", "POST, OPTIONS"],
  [["GET", "PATCH", "DELETE"], "PUT", "GET, PATCH, DELETE, HEAD, OPTIONS"],
] as const)("a route that answers %j refuses %s and allows %s", async (answered, method, allow) => {
  const response = await otherMethods(...answered)[method](given(method, "/api/v1/models"));
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe(allow);
  expect(Problem.parse(await response.json())).toMatchObject({
    code: "method_not_allowed",
    detail: `${method} is not answered here; these are: ${allow}.`,
  });
});

test("OPTIONS says what a route answers", () => {
  const response = otherMethods("GET").OPTIONS();
  expect([response.status, response.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
});

test("a refusal is no way round the name that this server answers to", async () => {
  const response = await unknownPath().GET(given("GET", "/api/x", { host: "evil.example" }));
  expect(response.status).toBe(403);
});
