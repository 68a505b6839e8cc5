import { expect, test } from "vitest";
import { findRoute, routes } from "@/lib/mlflow/routes";
import { readSourceFiles } from "../../support/source-files";

process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";

const ask = async (method: string, path: string) => {
  const answer = findRoute(method, path);
  return answer?.(new Request(`http://127.0.0.1${path}`, { method, headers: { host: "127.0.0.1" } }));
};

test.each([
  "/api/2.0/mlflow/runs/create",
  "/ajax-api/2.0/mlflow/runs/create",
  "/api/3.0/mlflow/server-info",
  "/api/2.0/mlflow-artifacts/artifacts",
  "/api/2.0/mlflow",
  "/ajax-api/3.0/anything",
])("%s is MLflow's", (path) => {
  expect(findRoute("GET", path)).not.toBeNull();
});

test.each([
  "/",
  "/api",
  "/api/2.0",
  "/api/v1/models",
  "/api/health/live",
  "/x/api/2.0/mlflow/y",
  "/api/2.01/x",
])("%s is not", (path) => {
  expect(findRoute("GET", path)).toBeNull();
});

test.each([
  "/api/2.0/mlflow/absent",
  "/api/2.0/mlflow",
  "/api/3.0/other",
  "/api/2.0/mlflow-artifacts/absent/x",
])("what is not served at %s is told as clients read it", async (path) => {
  const answer = await ask("GET", path);
  expect([answer?.status, await answer?.json()]).toEqual([
    404,
    { error_code: "ENDPOINT_NOT_FOUND", message: `No endpoint here answers GET ${path}.` },
  ]);
});

test.each(routes.map(({ at, methods }) => [at, methods] as const))(
  "%s answers or refuses every method, and the refusal names those that it answers",
  async (at, methods) => {
    const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
      if (methods.includes(method)) continue;
      const refusal = await ask(method, `/api/${at}`);
      expect([refusal?.status, refusal?.headers.get("Allow")]).toEqual([405, allow]);
    }
    const told = await ask("OPTIONS", `/api/${at}`);
    expect([told?.status, told?.headers.get("Allow")]).toEqual([204, allow]);
  },
);

test("no route of the application stands where one of these would hide it", () => {
  const paths = readSourceFiles(["app"])
    .filter(({ path }) => path.endsWith("/route.ts"))
    .map(({ path }) => path.replace(/^app|\/route\.ts$/g, ""));
  expect(paths.filter((path) => findRoute("GET", path) !== null)).toEqual([]);
});
