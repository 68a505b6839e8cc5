import { expect, test } from "vitest";
import { createRegisteredModel } from "@/lib/registry/registered/create-registered-model";
import { createVersion } from "@/lib/registry/registered/create-version";
import type { Search } from "@/lib/registry/registered/search-page";
import { searchRegisteredModels } from "@/lib/registry/registered/search-registered-models";
import { searchVersions } from "@/lib/registry/registered/search-versions";
import { createTestContext } from "@/tests/support/database";

const ctx = await createTestContext();
const prompt = { key: "mlflow.prompt.is_prompt", value: "true" };

for (const [name, tags] of [
  ["beta", [{ key: "team", value: "Risk" }]],
  ["alpha", [{ key: "team", value: "risk" }]],
  ["Gamma", []],
  ["greeting", [prompt]],
] as const) {
  await createRegisteredModel(ctx, { name, description: null, tags });
}
for (const [name, source, runId, kind] of [
  ["alpha", "s3://bucket/a", "run-1", "tree"],
  ["alpha", "s3://bucket/b", "run-2", "line"],
  ["beta", "s3://bucket/a", null, "tree"],
] as const) {
  const tags = [{ key: "kind", value: kind }];
  const rest = { loggedModelId: null, description: null, runLink: null };
  await createVersion(ctx, { name, source, runId, tags, ...rest });
}
await createVersion(ctx, {
  name: "greeting",
  source: "prompt-template",
  runId: null,
  loggedModelId: null,
  description: null,
  runLink: null,
  tags: [prompt],
});

const all: Search = { filter: "", orderBy: [], maximum: 100, pageToken: undefined };
const models = async (search: Partial<Search> = {}) =>
  (await searchRegisteredModels(ctx, { ...all, ...search })).found.map(({ name }) => name);
const versions = async (search: Partial<Search> = {}) =>
  (await searchVersions(ctx, { ...all, ...search })).found.map(({ name, number }) => `${name} ${number}`);

test.each([
  ["", ["Gamma", "alpha", "beta"]],
  ["name = 'alpha'", ["alpha"]],
  ["name != 'alpha'", ["Gamma", "beta"]],
  ["name LIKE '%a'", ["Gamma", "alpha", "beta"]],
  ["name LIKE 'g%'", []],
  ["name ILIKE 'g%'", ["Gamma"]],
  ["tags.team = 'risk'", ["alpha"]],
  ["tags.team ILIKE 'RISK' AND name LIKE 'b%'", ["beta"]],
  ["tags.team != 'risk'", ["beta"]],
  ["tags.`mlflow.prompt.is_prompt` != 'true'", ["Gamma", "alpha", "beta"]],
  ["name LIKE 'a%' AND tag.`mlflow.prompt.is_prompt` != 'true'", ["alpha"]],
  ["tags.`mlflow.prompt.is_prompt` = 'true'", ["greeting"]],
])("%o finds the models %o", async (filter, names) => {
  expect(await models({ filter })).toEqual(names);
});

test.each([
  ["", ["alpha 2", "alpha 1", "beta 1"]],
  ["run_id = 'run-1'", ["alpha 1"]],
  ["run_id IN ('run-1', 'run-2')", ["alpha 2", "alpha 1"]],
  ["run_id != 'run-1'", ["alpha 2"]],
  ["source_path = 's3://bucket/a'", ["alpha 1", "beta 1"]],
  ["version_number >= 2", ["alpha 2"]],
  ["name = 'alpha' AND tags.kind = 'tree'", ["alpha 1"]],
  ["tags.`mlflow.prompt.is_prompt` = 'true'", ["greeting 1"]],
])("%o finds the versions %o", async (filter, found) => {
  expect(await versions({ filter })).toEqual(found);
});

test("what is found comes in the order that is asked for", async () => {
  expect(await models({ orderBy: ["name DESC"] })).toEqual(["beta", "alpha", "Gamma"]);
  expect(await models({ orderBy: ["last_updated_timestamp ASC", "name"] })).toEqual([
    "Gamma",
    "alpha",
    "beta",
  ]);
  expect(await versions({ orderBy: ["version_number ASC", "name DESC"] })).toEqual([
    "beta 1",
    "alpha 1",
    "alpha 2",
  ]);
});

test("pages follow one another and end", async () => {
  const first = await searchRegisteredModels(ctx, { ...all, maximum: 2 });
  expect(first.found.map(({ name }) => name)).toEqual(["Gamma", "alpha"]);
  const second = await searchRegisteredModels(ctx, { ...all, maximum: 2, pageToken: first.nextPageToken });
  expect(second.found.map(({ name }) => name)).toEqual(["beta"]);
  expect(second.nextPageToken).toBeUndefined();
});

test.each([
  { filter: "stage = 'Production'" },
  { filter: "name > 'a'" },
  { filter: "tags.team" },
  { orderBy: ["creation_timestamp"] },
  { orderBy: ["name", "name"] },
  { pageToken: "!" },
])("%o is refused", async (search) => {
  await expect(models(search)).rejects.toMatchObject({ code: "INVALID_PARAMETER_VALUE" });
});

test("a quote in a value is a part of the value", async () => {
  expect(await models({ filter: "name = \"x' OR 'a'='a\"" })).toEqual([]);
  expect(await models({ filter: "name LIKE '%\\'" })).toEqual([]);
});
