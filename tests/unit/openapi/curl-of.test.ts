import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { curlOf } from "@/lib/openapi/curl-of";
import { operations } from "@/lib/openapi/operations";

const operation = (id: string) => operations.find((candidate) => candidate.id === id)!;

test("a read is a bare address", () => {
  expect(curlOf(operation("getDrift"))).toBe("curl http://127.0.0.1:3000/api/v1/models/churn/drift");
});

test("a body is sent with its type", () => {
  expect(curlOf(operation("deleteModel"), "https://plumbline.example")).toBe(
    [
      "curl -X DELETE https://plumbline.example/api/v1/models/churn \\",
      '  -H "Content-Type: application/json" \\',
      `  -d '{"name":"churn"}'`,
    ].join("\n"),
  );
});

test.each(operations.map((each) => [each.id, each] as const))(
  "a shell reads the command of %s as it is meant",
  (_, each) => {
    const printed = execFileSync("bash", ["-c", `curl() { printf '%s\\n' "$@"; }; ${curlOf(each)}`], {
      encoding: "utf8",
    });
    const lines = printed.trimEnd().split("\n");
    expect(lines.some((line) => line.startsWith("http://127.0.0.1:3000/api/v1/"))).toBe(true);
    if (each.body) expect(JSON.parse(lines.at(-1) ?? "")).toEqual(JSON.parse(each.body.example));
  },
);
