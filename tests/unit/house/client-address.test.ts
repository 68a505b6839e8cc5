import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { addressHeader, setClientAddress } from "@/scripts/start/client-address.mjs";

afterEach(() => {
  delete process.env.PLUMBLINE_PUBLIC_URL;
});

const addressOf = (headers: Record<string, string>) => {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: "10.0.0.7" });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  setClientAddress(request);
  return request.headers[addressHeader];
};

test("the address is the connection's, whatever a client says", () => {
  expect(addressOf({ [addressHeader]: "1.2.3.4", "x-forwarded-for": "1.2.3.4" })).toBe("10.0.0.7");
});

test("behind a proxy it is what the proxy saw, not what the client told the proxy", () => {
  process.env.PLUMBLINE_PUBLIC_URL = "https://plumbline.example.org";
  expect(addressOf({ "x-forwarded-for": "1.2.3.4, 203.0.113.9" })).toBe("203.0.113.9");
  expect(addressOf({})).toBe("10.0.0.7");
});
