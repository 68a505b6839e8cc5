import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { setSecurityHeaders } from "@/scripts/start/security-headers.mjs";

afterEach(() => {
  delete process.env.PLUMBLINE_PUBLIC_URL;
});

function answered(url: string, given: Record<string, string> = {}, development = false) {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  Object.assign(request.headers, given);
  const response = new ServerResponse(request);
  setSecurityHeaders(request, response, { development });
  return { asked: request.headers, policy: String(response.getHeader("content-security-policy")), response };
}

test("a page's scripts need the nonce of this answer, which Next is told and no caller chooses", () => {
  const { asked, policy } = answered("/models/churn", {
    "x-nonce": "mine",
    "content-security-policy": "mine",
  });
  const nonce = asked["x-nonce"];
  expect(nonce).toMatch(/^[\w+/]{22}==$/);
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic';`);
  expect(asked["content-security-policy"]).toBe(policy);
  expect(answered("/models/churn").asked["x-nonce"]).not.toBe(nonce);
  expect(policy).not.toContain("unsafe-eval");
  expect(answered("/", {}, true).policy).toContain("unsafe-eval");
});

test.each([
  "/api/v1/models",
  "/api/2.0/mlflow/runs/get?run_id=1",
  "/get-artifact?path=x.html",
  "/version",
  "/health",
])("%s is data: opened as a page it runs nothing", (url) => {
  expect(answered(url).policy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
});

test("browsers are told to stay with https only where people open it so", () => {
  expect(answered("/").response.getHeader("strict-transport-security")).toBeUndefined();
  process.env.PLUMBLINE_PUBLIC_URL = "https://plumbline.example.org";
  expect(answered("/").response.getHeader("strict-transport-security")).toContain("max-age=31536000");
});
