import { expect, test } from "vitest";
import { crossSiteReason, unplacedReason } from "@/lib/auth/same-origin";

type Given = Parameters<typeof crossSiteReason>[0];

const local: Given = {
  method: "POST",
  host: "127.0.0.1:3000",
  origin: null,
  fetchSite: null,
  boundTo: "127.0.0.1",
};
const open: Given = { ...local, host: "plumbline.example:3000", boundTo: "0.0.0.0" };

test.each<[string, Given]>([
  ["curl, which sends neither origin nor site", local],
  ["a page of this server", { ...local, origin: "http://127.0.0.1:3000", fetchSite: "same-origin" }],
  ["another name of loopback", { ...local, host: "localhost:3000", origin: "http://localhost:3000" }],
  ["loopback as IPv6", { ...local, host: "[::1]:3000", boundTo: "::1" }],
  ["any name of a server that listens beyond its machine", open],
  ["a link that was followed from elsewhere", { ...local, method: "GET", fetchSite: "cross-site" }],
])("lets %s through", (_, given) => {
  expect(crossSiteReason(given)).toBeNull();
});

test.each<[string, Given]>([
  ["a foreign name that was pointed at this machine", { ...local, method: "GET", host: "evil.example:3000" }],
  ["a host that is missing", { ...local, host: null }],
  ["a name that only begins like loopback", { ...local, method: "GET", host: "127.0.0.1.evil.example" }],
  [
    "a name that only begins like localhost",
    { ...local, method: "GET", host: "localhost.evil.example:3000" },
  ],
  ["a page elsewhere that writes", { ...local, origin: "https://evil.example" }],
  ["a page elsewhere that writes to an open server", { ...open, origin: "https://evil.example" }],
  [
    "a page of another port that writes",
    { ...local, origin: "http://127.0.0.1:4000", fetchSite: "same-site" },
  ],
  ["a sandboxed frame that writes", { ...local, origin: "null" }],
  ["a form elsewhere that says its site only", { ...local, fetchSite: "cross-site" }],
])("refuses %s", (_, given) => {
  expect(crossSiteReason(given)).not.toBeNull();
});

test("a session's write says where it comes from", () => {
  const write = { method: "POST", origin: null, fetchSite: null };
  expect(unplacedReason(write)).toContain("programs send a service key");
  expect(unplacedReason({ ...write, method: "GET" })).toBeNull();
  expect(unplacedReason({ ...write, origin: "http://plumbline.test" })).toBeNull();
  expect(unplacedReason({ ...write, fetchSite: "same-origin" })).toBeNull();
});
