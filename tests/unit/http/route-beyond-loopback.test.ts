import { expect, test } from "vitest";
import { route } from "@/lib/http/route";

process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
process.env.HOST = "0.0.0.0";
process.env.PLUMBLINE_AUTH = "on";
process.env.PLUMBLINE_KEY = "a-secret-of-sixteen";

const statusOf = async (access: "public" | "read" | "ingest" | "manage", authorization?: string) => {
  const handler = route({ access, handle: async ({ ctx }) => ctx.actor });
  const headers = { host: "plumbline.example:3000", ...(authorization ? { authorization } : {}) };
  const request = new Request("http://plumbline.example:3000/api/v1/x", { method: "POST", headers });
  return (await handler(request, { params: Promise.resolve({}) })).status;
};

test("nobody reads unknown on a server that listens beyond its machine", async () => {
  expect(await statusOf("public")).toBe(200);
  expect(await statusOf("read")).toBe(401);
});

test.each(["ingest", "manage"] as const)("without the key nobody may %s there", async (access) => {
  expect(await statusOf(access)).toBe(401);
  expect(await statusOf(access, "Bearer another-secret-than-that")).toBe(401);
});

test.each(["ingest", "manage"] as const)("with the key one may %s there", async (access) => {
  expect(await statusOf(access, "Bearer a-secret-of-sixteen")).toBe(200);
});
