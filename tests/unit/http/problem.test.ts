import { expect, test } from "vitest";
import { Problem } from "@/lib/contracts/problem";
import { AppError } from "@/lib/errors";
import { problemOf } from "@/lib/http/problem";

test("a known error says its code, what happened and which fields are wrong", () => {
  const error = new AppError("model_exists", "There is a model named m already.", [
    { name: "name", reason: "is taken" },
  ]);
  expect(problemOf(error, "r-1")).toEqual({
    type: "urn:plumbline:problem:model_exists",
    title: "model exists",
    status: 409,
    detail: "There is a model named m already.",
    code: "model_exists",
    requestId: "r-1",
    invalid_params: [{ name: "name", reason: "is taken" }],
  });
});

test("an error without fields has no list of them", () => {
  expect(problemOf(new AppError("busy", "Later."), "r-1")).not.toHaveProperty("invalid_params");
});

test.each([new Error("password=secret at /srv/app.ts:12"), "secret", null, { secret: 1 }])(
  "an unknown error says nothing but the request's id",
  (error) => {
    const problem = problemOf(error, "r-1");
    expect(problem).toMatchObject({ status: 500, code: "internal", requestId: "r-1" });
    expect(JSON.stringify(problem)).not.toContain("secret");
  },
);

test("every problem has the documented shape", () => {
  expect(Problem.safeParse(problemOf(new AppError("too_large", "Too large."), "r-1")).success).toBe(true);
});
