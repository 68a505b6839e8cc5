import { expect, test } from "vitest";
import { parseSettings } from "@/lib/env";

test("nothing set is a private instance on port 3000 with the demonstration", () => {
  expect(parseSettings({})).toEqual({
    HOST: "127.0.0.1",
    PORT: 3000,
    PLUMBLINE_HOME: ".plumbline",
    PLUMBLINE_DATABASE_CONNECTIONS: 10,
    PLUMBLINE_AUTH: "on",
    PLUMBLINE_DEMO: "on",
    PLUMBLINE_RETENTION_DAYS: 90,
    PLUMBLINE_MINIMUM_FREE_MB: 500,
    S3_REGION: "us-east-1",
    OIDC_NAME: "Single sign-on",
  });
});

test("an empty variable is one that is not set", () => {
  expect(parseSettings({ PORT: "", DATABASE_URL: "" })).toEqual(parseSettings({}));
});

test.each([
  ["PORT", "0", "a port number from 1 to 65535"],
  ["PORT", "65536", "a port number from 1 to 65535"],
  ["PORT", "3000x", "a port number from 1 to 65535"],
  ["PORT", "-1", "a port number from 1 to 65535"],
  ["DATABASE_URL", "mysql://localhost/x", "the address of a PostgreSQL database"],
  ["DATABASE_URL", "postgresql://", "the address of a PostgreSQL database"],
  ["DATABASE_URL", "postgresql://user:password@host:99999/x", "the address of a PostgreSQL database"],
  ["DATABASE_URL", "postgresql://user:pass#word@host/x", "the address of a PostgreSQL database"],
  ["S3_ENDPOINT", "s3.amazonaws.com", "the address of an S3-compatible store"],
  ["PLUMBLINE_DEMO", "yes", "on or off"],
  ["PLUMBLINE_AUTH", "none", "on or off"],
  ["PLUMBLINE_AUTH_SECRET", "short", "a secret of at least 32 characters"],
  ["PLUMBLINE_PUBLIC_URL", "plumbline.example.org", "the address that people open"],
  ["ADMIN_EMAIL", "ada", "an e-mail address"],
  ["SMTP_URL", "mail.example.org", "the address of a mail server"],
  ["ADMIN_PASSWORD", "short", "a password of 12 to 128 characters"],
  [
    "OIDC_DISCOVERY_URL",
    "accounts.example.org",
    "the address of the identity provider's openid-configuration",
  ],
  ["PLUMBLINE_KEY", "short", "a secret of at least 16 characters"],
  ["PLUMBLINE_RETENTION_DAYS", "7", "a number of days from 8 to 3650"],
])("%s=%s is refused with what it must be", (name, value, mustBe) => {
  expect(() => parseSettings({ [name]: value })).toThrow(`${name} must be ${mustBe}`);
});

test("an S3 store that is half described is refused with what is missing", () => {
  expect(() => parseSettings({ S3_ENDPOINT: "http://127.0.0.1:9000", S3_BUCKET: "kept" })).toThrow(
    "S3_ENDPOINT is set, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set beside it.",
  );
});

test("a refusal does not repeat the value, which may be a secret", () => {
  expect(() => parseSettings({ PLUMBLINE_KEY: "hunter2" })).toThrow(/^(?!.*hunter2)/);
});

test.each([
  [
    { OIDC_DISCOVERY_URL: "https://id.example.org/.well-known/openid-configuration" },
    "OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
  ],
  [{ ADMIN_EMAIL: "ada@example.org" }, "ADMIN_PASSWORD"],
])("%j is refused without the rest of it", (given, missing) => {
  expect(() => parseSettings(given)).toThrow(`${missing} must be set beside it.`);
});

test.each(["0.0.0.0", "::", "192.168.1.4", "plumbline.example.org"])(
  "without sign-in nothing listens on %s",
  (HOST) => {
    expect(() => parseSettings({ HOST, PLUMBLINE_AUTH: "off" })).toThrow("it is for loopback only");
    expect(parseSettings({ PLUMBLINE_AUTH: "off" }).PLUMBLINE_AUTH).toBe("off");
  },
);
