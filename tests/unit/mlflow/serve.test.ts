import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { serveMlflow } from "@/lib/mlflow/serve";

process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";

const server = createServer((asked, response) => {
  if (!serveMlflow(asked, response)) response.end("not MLflow's");
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterAll(() => {
  agent.destroy();
  server.close();
});

async function ask(method: string, path: string, headers: Record<string, string> = {}, body = "") {
  const sent = request({ host: "127.0.0.1", port, method, path, headers, agent });
  sent.end(body);
  const [answer] = await once(sent, "response");
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: await text(answer),
    reused: sent.reusedSocket,
  };
}

test("a request goes to its operation and is answered with its length", async () => {
  const { status, headers, body } = await ask("GET", "/api/3.0/mlflow/server-info");
  expect([status, JSON.parse(body)]).toMatchObject([200, { store_type: "SqlStore" }]);
  expect(headers).toMatchObject({ "content-type": "application/json", "content-length": `${body.length}` });
});

test("the body of a request is read", async () => {
  const headers = { "Content-Type": "application/json" };
  const { status, body } = await ask("POST", "/api/2.0/mlflow/experiments/create", headers, '{"name": 3}');
  expect([status, JSON.parse(body).message]).toEqual([400, expect.stringContaining("Invalid value 3")]);
});

test("a body that is refused unread leaves its connection to the next request", async () => {
  const headers = { Origin: "https://elsewhere.example" };
  const refused = await ask("POST", "/api/2.0/mlflow/runs/create", headers, "x".repeat(200_000));
  expect(refused.status).toBe(403);
  const next = await ask("GET", "/api/3.0/mlflow/server-info");
  expect([next.status, next.reused]).toEqual([200, true]);
});

test("the head of an answer has no body", async () => {
  expect(await ask("HEAD", "/api/2.0/mlflow/absent")).toMatchObject({ status: 404, body: "" });
});

test.each(["/api/v1/models", "//api/2.0/mlflow/absent", "/"])("%s is left to others", async (path) => {
  expect((await ask("GET", path)).body).toBe("not MLflow's");
});

test("a path is read as it resolves", async () => {
  expect((await ask("GET", "/x/../api/3.0/mlflow/server-info")).status).toBe(200);
  expect((await ask("GET", "/api/2.0/mlflow/../../v1/models")).body).toBe("not MLflow's");
});
