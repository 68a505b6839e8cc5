import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { presignS3, type S3Settings } from "@/lib/artifacts/s3-request";
import { s3Store } from "@/lib/artifacts/s3-store";

const md5 = (bytes: Uint8Array) => createHash("md5").update(bytes).digest();
const nameOf = (bytes: Uint8Array = Buffer.alloc(0)) => `"${md5(bytes).toString("hex")}"`;

// A bucket in memory that puts objects together as S3 does.
const objects = new Map<string, { body: Buffer; etag: string }>();
const open = new Map<string, { key: string; parts: Map<number, Buffer> }>();
const authorized: (string | undefined)[] = [];
const server = createServer(async (request, response) => {
  const { pathname, searchParams: query } = new URL(request.url ?? "", "http://localhost");
  const key = decodeURIComponent(pathname.replace("/kept/", ""));
  const body = await buffer(request);
  const error = (status: number, code: string) =>
    response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);
  if (request.method !== "PUT") authorized.push(request.headers.authorization);
  if (request.method === "HEAD") {
    const found = objects.get(key);
    return response.writeHead(found ? 200 : 404, found ? { ETag: found.etag } : {}).end();
  }
  if (query.has("uploads")) {
    const id = `up&${open.size}/+`;
    open.set(id, { key, parts: new Map() });
    return response.end(`<R><UploadId>${id.replace("&", "&amp;")}</UploadId></R>`);
  }
  const upload = open.get(query.get("uploadId") ?? "");
  if (upload?.key !== key) return error(404, "NoSuchUpload");
  if (request.method === "PUT") {
    upload.parts.set(Number(query.get("partNumber")), body);
    return response.writeHead(200, { ETag: nameOf(body) }).end();
  }
  if (request.method === "DELETE") {
    open.delete(query.get("uploadId") ?? "");
    return response.writeHead(204).end();
  }
  const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>(.*?)<\/ETag>/g)];
  const parts = named.map(([, number]) => upload.parts.get(Number(number)) ?? Buffer.alloc(0));
  // Such a failure comes with a status of 200: the store was already putting them together.
  if (named.some(([, , etag], at) => nameOf(parts[at]) !== etag)) {
    return error(200, "InvalidPart");
  }
  open.delete(query.get("uploadId") ?? "");
  const etag = `"${md5(Buffer.concat(parts.map(md5))).toString("hex")}-${parts.length}"`;
  objects.set(key, { body: Buffer.concat(parts), etag });
  return response.end("<CompleteMultipartUploadResult/>");
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
afterAll(() => server.close());

const settings: S3Settings = {
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  bucket: "kept",
  region: "eu-west-1",
  accessKeyId: "id",
  secretAccessKey: "secret",
};
const { uploads } = s3Store(settings);
const now = new Date("2026-06-15T12:00:00Z");
const begin = (path: string, parts: number) =>
  uploads.open(path, { parts, now, addressOf: () => "not here" });

async function send(url: string | undefined, body: string): Promise<string> {
  const answer = await fetch(url ?? "", { method: "PUT", body });
  return answer.headers.get("etag") ?? "";
}

test("an address is signed as in the example that Amazon gives", () => {
  const example = {
    endpoint: "https://examplebucket.s3.amazonaws.com",
    bucket: "test.txt",
    region: "us-east-1",
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  };
  const lasting = { expiresMs: 86_400_000, now: new Date("2013-05-24T00:00:00Z") };
  const { searchParams } = new URL(presignS3(example, { method: "GET", key: "" }, lasting));
  expect(Object.fromEntries(searchParams)).toEqual({
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request",
    "X-Amz-Date": "20130524T000000Z",
    "X-Amz-Expires": "86400",
    "X-Amz-SignedHeaders": "host",
    "X-Amz-Signature": "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  });
});

test("parts go to the bucket, at addresses for three hours and one part each, and become the object", async () => {
  const { id, parts } = await begin("0/run/né 1+2.bin", 2);
  const queries = parts.map(({ url }) => new URL(url).searchParams);
  expect(queries.map((query) => query.get("partNumber"))).toEqual(["1", "2"]);
  expect(queries.map((query) => query.get("X-Amz-Expires"))).toEqual(["10800", "10800"]);
  expect(parts.map(({ headers }) => headers)).toEqual([{}, {}]);
  expect(uploads.receive).toBeNull();
  const etags = [await send(parts[0]?.url, "one,"), await send(parts[1]?.url, "two")];
  await uploads.complete("0/run/né 1+2.bin", id, etags);
  expect(objects.get("0/run/né 1+2.bin")?.body.toString()).toBe("one,two");
  await uploads.complete("0/run/né 1+2.bin", id, etags);
  expect(authorized.every((header) => header?.startsWith("AWS4-HMAC-SHA256 Credential=id/"))).toBe(true);
});

test("parts that are missing or others than sent are refused, and the upload stays open", async () => {
  const { id, parts } = await begin("refused", 2);
  const [first, second] = [await send(parts[0]?.url, "1"), await send(parts[1]?.url, "2")];
  const refused = { code: "INVALID_PARAMETER_VALUE" };
  await expect(uploads.complete("refused", id, [first])).rejects.toMatchObject(refused);
  await expect(uploads.complete("refused", id, [second, first])).rejects.toMatchObject(refused);
  await expect(uploads.complete("refused", id, ["<x>", second])).rejects.toMatchObject(refused);
  expect(objects.has("refused")).toBe(false);
  await uploads.complete("refused", id, [first, second]);
  expect(objects.get("refused")?.body.toString()).toBe("12");
});

test("what is aborted, another's or never was is no upload", async () => {
  const unknown = { code: "RESOURCE_DOES_NOT_EXIST", message: "There is no such upload here." };
  const { id, parts } = await begin("mine", 1);
  const etags = [await send(parts[0]?.url, "x")];
  await expect(uploads.complete("yours", id, etags)).rejects.toMatchObject(unknown);
  for (const other of ["1.never", "never", "", "../x"]) {
    await expect(uploads.complete("mine", other, etags)).rejects.toMatchObject(unknown);
    await expect(uploads.abort("mine", other)).rejects.toMatchObject(unknown);
  }
  await uploads.abort("mine", id);
  await expect(uploads.complete("mine", id, etags)).rejects.toMatchObject(unknown);
  expect(objects.has("mine")).toBe(false);
});
