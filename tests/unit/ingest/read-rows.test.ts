import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readRows, rowLimit } from "@/lib/ingest/read-rows";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://127.0.0.1/predictions", { method: "POST", body, headers });

test.each([
  ["an array", "application/json", `[${"{},".repeat(rowLimit)}{}]`],
  ["an array of more than two megabytes", "application/json", `[${"{},".repeat(1_000_000)}{}]`],
  ["lines", "application/x-ndjson", "{}\n".repeat(rowLimit + 1)],
])("%s of more than 10,000 rows is refused as too large", async (_, type, body) => {
  await expect(readRows(post(body, { "Content-Type": type }))).rejects.toMatchObject({
    code: "too_large",
    invalidParams: [{ name: "body", reason: "more than 10000 rows" }],
  });
});

test("10,000 rows are taken, and blank lines are no rows", async () => {
  const lines = "{}\n\n".repeat(rowLimit);
  expect(await readRows(post(lines, { "Content-Type": "application/x-ndjson" }))).toHaveLength(rowLimit);
});

test("a small gzip of more than 64 MiB is refused as too large", async () => {
  const body = new Uint8Array(gzipSync(Buffer.alloc(65 * 1024 * 1024, " ")));
  await expect(readRows(post(body, { "Content-Encoding": "gzip" }))).rejects.toMatchObject({
    code: "too_large",
    invalidParams: [{ name: "body", reason: "larger than 64 MiB" }],
  });
});
