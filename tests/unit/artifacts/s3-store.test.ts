import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { s3Store } from "@/lib/artifacts/s3-store";

// A bucket in memory that answers as S3 does, two keys a page.
const objects = new Map<string, Buffer>();
const seen: string[] = [];
const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? "", "http://localhost");
  seen.push(String(request.headers.authorization));
  const key = decodeURIComponent(url.pathname.replace(/^\/kept\/?/, ""));
  if (key === "") return response.end(listing(url.searchParams));
  if (request.method === "PUT") objects.set(key, await buffer(request));
  const found = objects.get(key);
  if (request.method === "DELETE") objects.delete(key);
  response.writeHead(request.method === "DELETE" ? 204 : found ? 200 : 404, {
    "Content-Length": request.method === "GET" ? (found?.length ?? 0) : 0,
  });
  response.end(request.method === "GET" ? found : undefined);
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
afterAll(() => server.close());

function listing(query: URLSearchParams): string {
  const prefix = query.get("prefix") ?? "";
  const names = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const shown = new Set(
    names.map((key) => {
      const end = query.get("delimiter") ? key.indexOf("/", prefix.length) : -1;
      return end < 0 ? key : key.slice(0, end + 1);
    }),
  );
  const from = Number(query.get("continuation-token") ?? 0);
  const page = [...shown].slice(from, from + 2).map((key) => {
    const encoded = encodeURIComponent(key).replaceAll("%20", "+");
    return key.endsWith("/")
      ? `<CommonPrefixes><Prefix>${encoded}</Prefix></CommonPrefixes>`
      : `<Contents><Key>${encoded}</Key><Size>${objects.get(key)?.length}</Size></Contents>`;
  });
  const next = from + 2 < shown.size ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : "";
  return `<ListBucketResult>${page.join("")}${next}</ListBucketResult>`;
}

const store = s3Store({
  endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  bucket: "kept",
  region: "eu-west-1",
  accessKeyId: "id",
  secretAccessKey: "secret",
});
const put = (path: string, text: string) => store.put(path, new Blob([text]).stream(), text.length);

test("an object is given back as it came, and every request is signed", async () => {
  await put("0/run/né 1+2.txt", "weights");
  await store.put("0/run/nothing", null, 0);
  const found = await store.get("0/run/né 1+2.txt");
  expect(found?.size).toBe(7);
  expect(await new Response(found?.body).text()).toBe("weights");
  expect(await store.get("0/run/absent")).toBeNull();
  expect(seen.every((header) => /^AWS4-HMAC-SHA256 Credential=id\/\d+\/eu-west-1\/s3/.test(header))).toBe(
    true,
  );
});

test("a folder lists what is directly in it over all pages, and a file nothing", async () => {
  for (const path of ["list/a", "list/b c", "list/d/deep", "list/e", "listed"]) await put(path, "xy");
  expect(await store.list("list")).toEqual([
    { name: "a", size: 2 },
    { name: "b c", size: 2 },
    { name: "d", size: null },
    { name: "e", size: 2 },
  ]);
  expect(await store.list("list/a")).toEqual([]);
});

test("a removed folder takes what is in it, and nothing of a similar name", async () => {
  for (const path of ["tree/a", "tree/b/c", "tree/d", "trees"]) await put(path, "x");
  await store.remove("tree");
  expect([...objects.keys()].filter((key) => key.startsWith("tree"))).toEqual(["trees"]);
});

test("a body of unknown length is refused", async () => {
  await expect(store.put("x", new Blob(["x"]).stream(), null)).rejects.toThrow("Content-Length");
});
