import { expect, test } from "vitest";
import { answerMlflow } from "@/lib/mlflow/answer-mlflow";
import { operations } from "@/lib/mlflow/operations";

process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
process.env.HOST = "0.0.0.0";
process.env.PLUMBLINE_AUTH = "on";
process.env.PLUMBLINE_KEY = "a-secret-of-sixteen";

const ask = (access: "public" | "read" | "registry", authorization?: string) => {
  const headers = { host: "plumbline.example:3000", ...(authorization ? { authorization } : {}) };
  const request = new Request("http://plumbline.example:3000/x", { method: "POST", headers });
  return answerMlflow(request, access, async (ctx) => ctx.actor);
};
const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

test("nobody reads unknown on a server that listens beyond its machine", async () => {
  expect((await ask("read")).status).toBe(401);
});

test.each([undefined, "Bearer another-secret-than-that", basic("ada:wrong-secret-of-16")])(
  "with %s nobody may write there, and clients are told how to",
  async (authorization) => {
    const response = await ask("registry", authorization);
    expect([response.status, response.headers.get("WWW-Authenticate")]).toEqual([
      401,
      'Basic realm="mlflow"',
    ]);
    expect(await response.json()).toMatchObject({ error_code: "UNAUTHENTICATED" });
  },
);

test.each(["Bearer a-secret-of-sixteen", basic("ada:a-secret-of-sixteen")])(
  "with %s one may write there",
  async (authorization) => {
    expect(await (await ask("registry", authorization)).json()).toEqual({ kind: "operator" });
  },
);

test("every operation that is not a search or a GET needs the right to write", () => {
  const open = operations.filter(({ method, access }) => method !== "GET" && access !== "registry");
  expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    "POST experiments/search",
    "POST experiments/search-datasets",
    "POST logged-models/search",
    "POST registered-models/get-latest-versions",
    "POST runs/search",
  ]);
  const written = operations.filter(({ method, access }) => method === "GET" && access === "registry");
  expect(written).toEqual([]);
});
