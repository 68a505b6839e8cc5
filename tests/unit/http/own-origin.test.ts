import { expect, test, vi } from "vitest";

process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";

async function originOf(host: string | null, publicUrl = "") {
  process.env.PLUMBLINE_PUBLIC_URL = publicUrl;
  vi.resetModules();
  const { ownOrigin } = await import("@/lib/http/own-origin");
  return ownOrigin({ method: "POST", url: "http://mlflow/x", headers: { get: () => host }, body: null });
}

test.each([
  ["127.0.0.1:3000", "", "http://127.0.0.1:3000"],
  ["[::1]:3000", "", "http://[::1]:3000"],
  ["plumbline", "https://plumbline.example.org", "http://plumbline"],
  ["plumbline.example.org", "https://plumbline.example.org/", "https://plumbline.example.org"],
  ["Plumbline.example.org:443", "https://plumbline.example.org", "https://plumbline.example.org"],
  ["plumbline.example.org:8443", "https://plumbline.example.org:8443", "https://plumbline.example.org:8443"],
  ["plumbline.example.org:3000", "https://plumbline.example.org", "http://plumbline.example.org:3000"],
])("a request to %s, where people open %j, came to %s", async (host, publicUrl, origin) => {
  expect(await originOf(host, publicUrl)).toBe(origin);
});

test("a request without a host that can be one came to nowhere", async () => {
  await expect(originOf(null)).rejects.toThrow("Host");
  await expect(originOf("a b")).rejects.toThrow("Host");
});
