import { expect, test } from "vitest";
import { identify } from "@/lib/auth/identify";

const key = "a-secret-of-sixteen";
const everywhere = { host: "0.0.0.0", key };

test("whoever reaches a server on loopback sits at the machine", () => {
  expect(identify(null, { host: "127.0.0.1", key: undefined })).toEqual({ kind: "local" });
});

test("whoever reaches a server beyond its machine is anyone", () => {
  expect(identify(null, everywhere)).toEqual({ kind: "anyone" });
});

test.each([`Bearer ${key}`, `bearer ${key}`, `Bearer   ${key}`])("%j brings the key", (header) => {
  expect(identify(header, everywhere)).toEqual({ kind: "key" });
});

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

test.each([basic(`anyone:${key}`), basic(`:${key}`)])("%j brings the key as its password", (header) => {
  expect(identify(header, everywhere)).toEqual({ kind: "key" });
});

test.each([basic(key), basic(`${key}:`), basic(`anyone:${key}x`), basic("")])(
  "%j has another password than the key",
  (header) => {
    expect(identify(header, everywhere)).toEqual({ kind: "anyone" });
  },
);

test.each([`Bearer ${key}x`, `Bearer ${key.slice(1)}`, `Basic ${key}`, key, "Bearer ", ""])(
  "%j does not bring the key",
  (header) => {
    expect(identify(header, everywhere)).toEqual({ kind: "anyone" });
  },
);

test("without a key nobody is known by one", () => {
  expect(identify("Bearer undefined", { host: "0.0.0.0", key: undefined })).toEqual({ kind: "anyone" });
});
