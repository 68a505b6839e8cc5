import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { operations } from "@/lib/openapi/operations";

const root = fileURLToPath(new URL("../../../app/api/v1", import.meta.url));

const describe = (method: string, path: string) => `${method.toUpperCase()} ${path}`;

/** Each verb that the API's route files answer to, with what it asks of its caller. */
function routedVerbs(): Map<string, string | undefined> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("route.ts"),
  );
  const entries = files.flatMap((file) => {
    const path = `/${dirname(file)}`.replaceAll(/\[(\w+)\]/g, "{$1}");
    const blocks = readFileSync(`${root}/${file}`, "utf8").split(
      /^export (?:const|async function|function) /m,
    );
    return blocks.flatMap((block) => {
      const verb = block.match(/^(GET|POST|PUT|PATCH|DELETE)\b/)?.[1];
      return verb ? [[describe(verb, path), block.match(/access: "(\w+)"/)?.[1]] as const] : [];
    });
  });
  return new Map(entries);
}

test("every verb of every route is described, and nothing else is", () => {
  const described = operations.map(({ method, path }) => describe(method, path));
  expect(described.toSorted()).toEqual([...routedVerbs().keys()].toSorted());
});

test("every route asks of its caller what its description says", () => {
  const access = routedVerbs();
  for (const operation of operations) {
    const verb = describe(operation.method, operation.path);
    expect([verb, access.get(verb)]).toEqual([verb, operation.access]);
  }
});

test("an operation takes a format where it answers with a table or with YAML, and nowhere else", () => {
  const taking = operations.filter(({ query }) => query && "format" in query.shape).map(({ id }) => id);
  expect(taking).toEqual(operations.filter(({ answer }) => answer.csv || answer.yaml).map(({ id }) => id));
});

test("no two operations share an id", () => {
  const ids = operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(operations.filter(({ body }) => body).map((operation) => [operation.id, operation] as const))(
  "the example of %s is a body that it takes",
  (_, { body }) => {
    expect(body?.formats[0]?.schema?.safeParse(JSON.parse(body.example)).error).toBeUndefined();
  },
);

test.each(
  operations
    .filter(({ answer }) => answer.example !== undefined)
    .map((operation) => [operation.id, operation] as const),
)("the example of %s is an answer that it gives", (_, { answer }) => {
  expect(answer.schema?.safeParse(answer.example).error).toBeUndefined();
});
