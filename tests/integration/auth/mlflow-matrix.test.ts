import { describe, expect, test } from "vitest";
import { operations } from "@/lib/mlflow/operations";
import { askMlflow } from "@/tests/support/ask-mlflow";
import { callersOfAccess, makeCallers } from "./callers";

const headersOf = await makeCallers();

/** What only looks, said here by hand; but for the name of the server, everything else writes runs or versions. */
const reads = [
  /^GET /,
  /^POST (runs|experiments|logged-models|registered-models|model-versions|datasets)\/(search|search-datasets)$/,
  /^POST experiments\/search-datasets$/,
  /^POST registered-models\/get-latest-versions$/,
];

const accessOf = (name: string) => {
  if (name === "GET server-info") return "public";
  return reads.some((pattern) => pattern.test(name)) ? "read" : "registry";
};

describe.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  "%s",
  (name, { method, path, version = "2.0" }) => {
    const access = accessOf(name);
    test(`asks for ${access}, of each role and each scope`, async () => {
      const url = `http://plumbline.test/api/${version}/mlflow/${path.replace(/\{[^}]*\}/g, "nothing")}`;
      const may: string[] = [];
      for (const [caller, headers] of Object.entries(headersOf)) {
        // A request that no operation understands: whoever is let in changes nothing.
        const body = method === "GET" ? undefined : "[]";
        const { status } = await askMlflow(url, { method, body, headers });
        const refused = status === 401 || status === 403;
        if (refused) expect([caller, status]).toEqual([caller, caller === "nobody" ? 401 : 403]);
        else may.push(caller);
      }
      expect(may.sort()).toEqual([...(callersOfAccess[access] ?? [])].sort());
    });
  },
);

describe.each([
  ["GET", "2.0/mlflow-artifacts/artifacts?path=nothing", "read"],
  ["GET", "2.0/mlflow-artifacts/artifacts/0/nothing/artifacts/a", "read"],
  ["PUT", "2.0/mlflow-artifacts/artifacts/", "registry"],
  ["DELETE", "2.0/mlflow-artifacts/artifacts/", "registry"],
  ["POST", "2.0/mlflow-artifacts/mpu/create/0/nothing/artifacts", "registry"],
  ["POST", "2.0/mlflow-artifacts/mpu/complete/0/nothing/artifacts", "registry"],
  ["POST", "2.0/mlflow-artifacts/mpu/abort/0/nothing/artifacts", "registry"],
  ["POST", "2.0/mlflow/upload-artifact?run_uuid=nothing&path=a", "registry"],
] as const)("%s %s", (method, path, access) => {
  test(`asks for ${access}, of each role and each scope`, async () => {
    const may: string[] = [];
    for (const [caller, headers] of Object.entries(headersOf)) {
      const { status } = await askMlflow(`http://plumbline.test/api/${path}`, { method, headers });
      if (status !== 401 && status !== 403) may.push(caller);
    }
    expect(may.sort()).toEqual([...(callersOfAccess[access] ?? [])].sort());
  });
});
