import { expect, test } from "vitest";
import { isWithin, parseVersionSource } from "@/lib/registry/registered/version-source";

test.each([
  ["models:/m-0123", { kind: "logged-model", modelId: "m-0123" }],
  ["models:/churn/3", { kind: "version", name: "churn", at: { number: 3 } }],
  ["models:/churn/Production", { kind: "version", name: "churn", at: { stage: "Production" } }],
  ["models:/churn/Latest", { kind: "version", name: "churn", at: "latest" }],
  ["models:/churn@champion", { kind: "version", name: "churn", at: { alias: "champion" } }],
  ["s3://bucket/path", { kind: "location" }],
  ["runs:/abc/model", { kind: "location" }],
  ["mlflow-artifacts:/0/abc/artifacts/model", { kind: "location" }],
  ["http://host:80/path?x=1", { kind: "location" }],
  ["dbfs:/a/b", { kind: "location" }],
  ["file:///srv/models/a", { kind: "local", path: "/srv/models/a" }],
  ["/srv/models/a", { kind: "local", path: "/srv/models/a" }],
])("%s names its place", (source, parsed) => {
  expect(parseVersionSource(source)).toEqual(parsed);
});

test.each([
  "relative/path",
  "../up",
  "s3://bucket/../other",
  "s3:/bucket/a/..",
  "mlflow-artifacts://host:80/..%2f..%2f",
  "mlflow-artifacts://host:80/%252e%252e/x",
  "http://host:80/artifacts%00",
  "file:///srv/../etc",
  "models:/",
  "models:/a/b/c",
  "models:/a/",
  "models:/churn@",
])("%s is refused", (source) => {
  expect(() => parseVersionSource(source)).toThrow(/Invalid model version source|Not a proper models/);
});

test("a folder holds itself and what is below it, and no neighbour of a similar name", () => {
  expect(isWithin("/a/b", "/a/b")).toBe(true);
  expect(isWithin("/a/b/c", "/a/b/")).toBe(true);
  expect(isWithin("/a/bc", "/a/b")).toBe(false);
});
