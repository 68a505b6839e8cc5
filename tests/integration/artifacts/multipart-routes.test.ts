import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { askMlflow } from "@/tests/support/ask-mlflow";
import { createTestContext } from "@/tests/support/database";

await createTestContext();
process.env.PLUMBLINE_HOME = await mkdtemp(join(tmpdir(), "plumbline-multipart-routes-"));
afterAll(() => rm(process.env.PLUMBLINE_HOME ?? "", { recursive: true, force: true }));

interface Credential {
  readonly url: string;
  readonly part_number: number;
  readonly headers: Record<string, string>;
}

const base = "http://127.0.0.1:3000/api/2.0/mlflow-artifacts";
const folder = "0/r1/artifacts";

async function step(name: string, body: object, below = folder) {
  const headers = { "Content-Type": "application/json" };
  const answer = await askMlflow(`${base}/mpu/${name}/${below}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

async function create(path: string, parts: number): Promise<{ id: string; credentials: Credential[] }> {
  const { status, body } = await step("create", { path, num_parts: parts });
  expect(status).toBe(200);
  return { id: body.upload_id, credentials: body.credentials };
}

const send = (credential: Credential | undefined, body: string, headers = credential?.headers) =>
  askMlflow(credential?.url ?? "", { method: "PUT", body, headers });

const read = async (path: string) => {
  const answer = await askMlflow(`${base}/artifacts/${folder}/${path}`);
  return answer.status === 200 ? answer.text() : answer.status;
};

test("a file goes up in parts that are sent to this server, and is listed and read as any other", async () => {
  const { id, credentials } = await create("C:\\Users\\me\\big one.bin", 2);
  expect(credentials.map(({ url, part_number }) => [part_number, url])).toEqual([
    [1, `${base}/mpu/parts/${id}/1`],
    [2, `${base}/mpu/parts/${id}/2`],
  ]);
  const parts = [];
  for (const credential of credentials.toReversed()) {
    const { part_number } = credential;
    const answer = await send(credential, `part ${part_number};`);
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    parts.unshift({ part_number, etag: answer.headers.get("ETag"), url: credential.url });
  }
  expect(await read("big%20one.bin")).toBe(404);
  const completed = { path: "/home/me/big one.bin", upload_id: id, parts };
  expect(await step("complete", completed)).toEqual({ status: 200, body: {} });
  expect(await step("complete", completed)).toEqual({ status: 200, body: {} });
  expect(await read("big%20one.bin")).toBe("part 1;part 2;");
});

test("the address of a part holds no secret, and without its token nobody sends it", async () => {
  const { credentials } = await create("a.bin", 1);
  const [credential] = credentials;
  const [token = ""] = Object.values(credential?.headers ?? {});
  expect(token.length).toBeGreaterThan(40);
  expect(credential?.url).not.toContain(token);
  const refused = await send(credential, "x", {});
  expect([refused.status, await refused.json()]).toMatchObject([403, { error_code: "PERMISSION_DENIED" }]);
  expect((await send(credential, "x")).status).toBe(200);
});

test("what is put together wrongly is refused with what is wrong with it", async () => {
  const { id, credentials } = await create("b.bin", 2);
  const etags: (string | null)[] = [];
  for (const credential of credentials) etags.push((await send(credential, "x")).headers.get("ETag"));
  const complete = (parts: object[], other = {}) =>
    step("complete", { path: "b.bin", upload_id: id, parts, ...other });
  const part = (part_number: number, etag = etags[part_number - 1]) => ({ part_number, etag });
  const invalid = { status: 400, body: { error_code: "INVALID_PARAMETER_VALUE" } };
  expect(await complete([part(2), part(1)])).toMatchObject(invalid);
  expect(await complete([part(1), part(1)])).toMatchObject(invalid);
  expect(await complete([part(1)])).toMatchObject(invalid);
  expect(await complete([part(1), part(2, "0")])).toMatchObject(invalid);
  expect(await complete([part(1), { part_number: 2 }])).toMatchObject(invalid);
  expect(await complete([])).toMatchObject(invalid);
  const absent = { status: 404, body: { error_code: "RESOURCE_DOES_NOT_EXIST" } };
  expect(await complete([part(1), part(2)], { upload_id: "0".repeat(48) })).toMatchObject(absent);
  expect(await complete([part(1), part(2)], { path: "c.bin" })).toMatchObject(absent);
  const elsewhere = { path: "b.bin", upload_id: id, parts: [part(1), part(2)] };
  expect(await step("complete", elsewhere, "0/r2/artifacts")).toMatchObject(absent);
  expect(await step("abort", elsewhere, "0/r2/artifacts")).toMatchObject(absent);
  expect(await read("b.bin")).toBe(404);
  expect(await complete([part(1), part(2)])).toEqual({ status: 200, body: {} });
});

test("an aborted upload takes no more parts", async () => {
  const { id, credentials } = await create("d.bin", 1);
  expect(await step("abort", { path: "d.bin", upload_id: id })).toEqual({ status: 200, body: {} });
  expect((await send(credentials[0], "x")).status).toBe(404);
});

test.each([
  ["0/..%2f..", "a.bin"],
  ["%252e%252e%252fx", "a.bin"],
  ["%2fetc", "passwd"],
  [folder, ".."],
  [folder, "%2e%2e"],
  [folder, "a/"],
  [folder, "a\0b"],
])("an upload to %s of %j is refused in every step", async (below, path) => {
  const asked = { path, num_parts: 1, upload_id: "0".repeat(48), parts: [{ part_number: 1, etag: "0" }] };
  for (const name of ["create", "complete", "abort"]) {
    expect(await step(name, asked, below)).toEqual({
      status: 400,
      body: { error_code: "INVALID_PARAMETER_VALUE", message: "Invalid path" },
    });
  }
});

test.each([0, 10_001])("a file of %i parts is sent as a whole by clients that read this", async (parts) => {
  expect(await step("create", { path: "a.bin", num_parts: parts })).toEqual({
    status: 501,
    body: {
      error_code: "NOT_IMPLEMENTED",
      message: "Multipart upload is not supported for the current artifact repository",
    },
  });
});

test.each([
  ["POST", "mpu/begin/0/a"],
  ["POST", "mpu/constructor/0/a"],
  ["PUT", "mpu/parts/x/0"],
  ["PUT", "mpu/parts/x"],
])("%s %s is no endpoint", async (method, path) => {
  const answer = await askMlflow(`${base}/${path}`, { method, body: "{}" });
  expect([answer.status, await answer.json()]).toMatchObject([404, { error_code: "ENDPOINT_NOT_FOUND" }]);
});

test("clients that ask the server first are told that it takes parts", async () => {
  const answer = await askMlflow("http://127.0.0.1:3000/api/3.0/mlflow/server-info");
  expect(await answer.json()).toMatchObject({
    multipart_uploads_enabled: true,
    multipart_downloads_enabled: false,
  });
});
