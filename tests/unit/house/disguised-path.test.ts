import { expect, test } from "vitest";
import { isDisguised } from "@/scripts/start/disguised-path.mjs";

const artifacts = "/api/2.0/mlflow-artifacts/artifacts";

test.each([
  `${artifacts}/../../../etc/passwd`,
  `${artifacts}/a/%2e%2e/b`,
  `${artifacts}/%252e%252e/b`,
  `${artifacts}/..%2fb`,
  `${artifacts}/%2fetc`,
  `${artifacts}//etc`,
  `${artifacts}/a//b`,
  `${artifacts}/a%00b`,
  `${artifacts}/a%5cb`,
  `${artifacts}/a\\..\\b`,
  "/ajax-api/2.0/mlflow-artifacts/artifacts/../b",
  "/api/2.0/mlflow-artifacts/mpu/create/../b",
])("%s is answered before a parser changes it", (url) => {
  expect(isDisguised(url)).toBe(true);
});

test.each([
  artifacts,
  `${artifacts}?path=..`,
  `${artifacts}/0/a..b/model.pkl`,
  `${artifacts}/0/model%20one.pkl?x=..`,
  "/models/../x",
])("%s goes on to its route", (url) => {
  expect(isDisguised(url)).toBe(false);
});
