import { expect, test } from "vitest";
import { operationFinder } from "@/lib/mlflow/find-operation";
import type { MlflowOperation } from "@/lib/mlflow/operation";

const operation = (method: MlflowOperation["method"], path: string): MlflowOperation => ({
  method,
  path,
  access: "read",
  handle: async () => ({}),
});
const find = operationFinder([
  operation("POST", "models/search"),
  operation("GET", "models/{id}"),
  operation("DELETE", "models/{id}/tags/{key...}"),
]);

test.each<[string, string, string | null, Record<string, string>]>([
  ["POST", "models/search", "models/search", {}],
  ["GET", "models/search", "models/{id}", { id: "search" }],
  ["GET", "models/a", "models/{id}", { id: "a" }],
  ["DELETE", "models/a/tags/b", "models/{id}/tags/{key...}", { id: "a", key: "b" }],
  ["DELETE", "models/a/tags/b/c", "models/{id}/tags/{key...}", { id: "a", key: "b/c" }],
  ["DELETE", "models/a/tags", null, {}],
  ["GET", "models", null, {}],
  ["GET", "models/a/b", null, {}],
  ["PUT", "models/a", null, {}],
])("%s %s is answered by %s", (method, path, found, named) => {
  const answer = find(method, path.split("/"));
  expect(answer?.operation.path ?? null).toBe(found);
  expect(answer?.named ?? {}).toEqual(named);
});
