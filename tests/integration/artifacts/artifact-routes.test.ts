import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { GET as getOfRun } from "@/app/get-artifact/route";
import { askMlflow } from "@/tests/support/ask-mlflow";
import { createTestContext } from "@/tests/support/database";

const ctx = await createTestContext();
process.env.PLUMBLINE_HOME = await mkdtemp(join(tmpdir(), "plumbline-artifact-routes-"));
afterAll(() => rm(process.env.PLUMBLINE_HOME ?? "", { recursive: true, force: true }));

const base = "http://127.0.0.1/api/2.0/mlflow-artifacts";
const ask = async (method: string, path: string, body?: string) => {
  const answer = await askMlflow(`${base}/${path}`, { method, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

await ctx.db.pool.query(
  `INSERT INTO run (id, experiment_id, name, user_id, start_ms, artifact_uri)
   VALUES ('r1', 0, 'r1', 'me', 0, 'mlflow-artifacts:/0/r1/artifacts'), ('r2', 0, 'r2', 'me', 0, 's3://bucket/r2')`,
);

test("a file is stored, listed by its last name, sent as a download and removed", async () => {
  expect(await ask("PUT", "artifacts/0/r1/artifacts/plots/a%20b.svg", "<svg/>")).toMatchObject({
    status: 200,
    text: "{}",
  });
  const sent = await ask("GET", "artifacts/0/r1/artifacts/plots/a%20b.svg");
  expect(sent).toMatchObject({ status: 200, text: "<svg/>" });
  expect(sent.headers.get("content-disposition")).toBe('attachment; filename="a b.svg"');
  expect(sent.headers.get("x-content-type-options")).toBe("nosniff");
  const listed = await ask("GET", "artifacts?path=0/r1/artifacts/plots");
  expect(JSON.parse(listed.text)).toEqual({ files: [{ path: "a b.svg", is_dir: false, file_size: 6 }] });
  expect((await ask("DELETE", "artifacts/0/r1/artifacts/plots/")).status).toBe(200);
  expect(await ask("GET", "artifacts/0/r1/artifacts/plots/a%20b.svg")).toMatchObject({ status: 404 });
  expect(await ask("GET", "artifacts?path=0/r1/artifacts/plots")).toMatchObject({ status: 200, text: "{}" });
});

test.each(["..%2fsecret", "%252e%252e%252fsecret", "%2fetc", "C%3A/x", "a%00b", "a%5cb", "a%25zz%2f..%2fb"])(
  "artifacts/%s is refused by every method",
  async (path) => {
    for (const method of ["GET", "PUT", "DELETE"] as const) {
      const answer = await ask(method, `artifacts/${path}`, method === "PUT" ? "x" : undefined);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toEqual({
        error_code: "INVALID_PARAMETER_VALUE",
        message: "Invalid path",
      });
    }
  },
);

test("nothing removes the whole store", async () => {
  expect((await ask("DELETE", "artifacts/")).status).toBe(400);
  expect((await ask("DELETE", "artifacts")).status).toBe(400);
});

test("presigned addresses are not offered, in words that clients fall back on", async () => {
  const answer = await ask("GET", "presigned/0/big.bin");
  expect(answer.status).toBe(501);
  expect(JSON.parse(answer.text)).toEqual({
    error_code: "NOT_IMPLEMENTED",
    message: "Presigned download is not supported for the current artifact repository",
  });
});

test("a run lists its own artifacts, and those that are elsewhere are said to be", async () => {
  const list = async (query: string) => {
    const answer = await askMlflow(`http://127.0.0.1/api/2.0/mlflow/artifacts/list?${query}`);
    return answer.json();
  };
  await ask("PUT", "artifacts/0/r1/artifacts/model/MLmodel", "flavors");
  expect(await list("run_id=r1&path=model")).toEqual({
    root_uri: "mlflow-artifacts:/0/r1/artifacts",
    files: [{ path: "model/MLmodel", is_dir: false, file_size: 7 }],
  });
  expect(await list("run_id=r1&path=absent")).toEqual({ root_uri: "mlflow-artifacts:/0/r1/artifacts" });
  expect(await list("run_id=r1&path=..%2f..")).toMatchObject({ message: "Invalid path" });
  expect(await list("run_id=r2")).toMatchObject({ message: expect.stringContaining("s3://bucket/r2") });
  expect(await list("run_id=r3")).toMatchObject({ error_code: "RESOURCE_DOES_NOT_EXIST" });
});

test("a browser saves a file of a run", async () => {
  const get = (path: string) =>
    getOfRun(
      new Request(`http://127.0.0.1/get-artifact?run_id=r1&path=${path}`, { headers: { host: "127.0.0.1" } }),
    );
  expect(await (await get("model/MLmodel")).text()).toBe("flavors");
  expect((await get("..%2f..%2fsecret")).status).toBe(400);
});
