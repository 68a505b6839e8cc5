import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { answerError, tellError } from "@/lib/mlflow/error-answer";

const withCode = (code: string) => Object.assign(new Error("secret"), { code });

test.each<[string, unknown, number, string]>([
  ["a refusal of its own", new MlflowError("INVALID_STATE", "no"), 400, "INVALID_STATE"],
  [
    "something that is not there",
    new MlflowError("RESOURCE_DOES_NOT_EXIST", "no"),
    404,
    "RESOURCE_DOES_NOT_EXIST",
  ],
  ["a caller without the key", new AppError("unauthorised", "no"), 401, "UNAUTHENTICATED"],
  ["another site", new AppError("cross_site", "no"), 403, "PERMISSION_DENIED"],
  ["a server that is busy", new AppError("busy", "no"), 503, "TEMPORARILY_UNAVAILABLE"],
  ["text that cannot be stored", withCode("22021"), 400, "INVALID_PARAMETER_VALUE"],
  ["a number out of range", withCode("22003"), 400, "INVALID_PARAMETER_VALUE"],
  ["writers that block one another", withCode("40P01"), 503, "TEMPORARILY_UNAVAILABLE"],
  ["a database that is away", withCode("ECONNREFUSED"), 503, "TEMPORARILY_UNAVAILABLE"],
  ["a full disk", withCode("53100"), 503, "TEMPORARILY_UNAVAILABLE"],
  ["what nobody foresaw", new Error("secret"), 500, "INTERNAL_ERROR"],
])("%s is answered with its code", async (_, error, status, code) => {
  const response = answerError(tellError(error, "id-1"));
  const answer = await response.json();
  expect([response.status, answer.error_code]).toEqual([status, code]);
  expect(answer.message).not.toContain("secret");
});

test("who is not known is asked for a password", () => {
  const response = answerError({ code: "UNAUTHENTICATED", message: "" });
  expect(response.headers.get("WWW-Authenticate")).toBe('Basic realm="mlflow"');
});
