import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isBlockedAddress } from "@/lib/http/blocked-address";
import { postGuarded } from "@/lib/http/post-guarded";
import { signWebhook } from "@/lib/http/sign-webhook";

const received: { headers: Record<string, unknown>; body: string }[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    received.push({ headers: request.headers, body });
    if (request.url === "/slow") return;
    response.writeHead(request.url === "/moved" ? 302 : 204, { location: "http://127.0.0.1:1/" });
    response.end();
  });
});
let host = "";

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (url: string, allowed: readonly string[] = [], timeoutMs?: number) =>
  postGuarded(new URL(url), { body: '{"a":1}', headers: { "webhook-id": "x" }, allowed, timeoutMs });

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "169.254.169.254",
  "192.168.0.1",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "::1",
  "::",
  "::ffff:127.0.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001::1",
  "fc00::1",
  "fe80::1",
  "ff02::1",
  "nothing",
])("%s is inside", (address) => {
  expect(isBlockedAddress(address)).toBe(true);
});

test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00:1450:4001::1"])("%s is outside", (address) => {
  expect(isBlockedAddress(address)).toBe(false);
});

test.each([
  "http://127.0.0.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://localhost/",
])("%s is not asked", async (url) => {
  expect(await post(url)).toEqual({ refused: expect.stringContaining("is inside this network") });
});

test("an address holds no password, and is http", async () => {
  expect(await post("https://user:secret@example.org/")).toEqual({ refused: "an address holds no password" });
  expect(await post("ftp://example.org/")).toEqual({ refused: "only http and https are asked" });
});

test("a host that was allowed gets the body, and a redirect is not followed", async () => {
  expect(await post(`http://${host}/`, [host])).toEqual({ status: 204 });
  expect(received.at(-1)).toMatchObject({ body: '{"a":1}', headers: { "webhook-id": "x" } });
  expect(await post(`http://${host}/moved`, ["127.0.0.1"])).toEqual({ status: 302 });
  expect(received).toHaveLength(2);
});

test("a host that does not answer is given up", async () => {
  expect(await post(`http://${host}/slow`, [host], 100)).toEqual({ refused: "no answer in 0.1 s" });
  expect(await post("http://127.0.0.1:1/", ["127.0.0.1"])).toEqual({ refused: "it could not be reached" });
});

test("the signature is the one of the specification's example", () => {
  const headers = signWebhook({
    secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  });
  expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  expect(signWebhook({ secret: undefined, id: "1", at: new Date(0), body: "" })).not.toHaveProperty(
    "webhook-signature",
  );
});
