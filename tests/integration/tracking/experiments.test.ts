import { expect, test } from "vitest";
import { createTestContext } from "@/tests/support/database";
import { ask, newRun, refusal } from "./wire";

await createTestContext();

const create = async (name: string, more: object = {}): Promise<string> =>
  (await ask("POST", "experiments/create", { name, ...more })).experiment_id;

const get = async (id: string) => (await ask("GET", "experiments/get", { experiment_id: id })).experiment;

test("there is a default experiment from the start", async () => {
  expect(await get("0")).toMatchObject({
    experiment_id: "0",
    name: "Default",
    artifact_location: "mlflow-artifacts:/0",
    lifecycle_stage: "active",
  });
});

test("an experiment is made and read, its artifacts on this server unless told", async () => {
  const id = await create("churn", { tags: [{ key: "team", value: "growth" }] });
  const experiment = await get(id);
  expect(experiment).toEqual({
    experiment_id: id,
    name: "churn",
    artifact_location: `mlflow-artifacts:/${id}`,
    lifecycle_stage: "active",
    creation_time: experiment.creation_time,
    last_update_time: experiment.creation_time,
    tags: [{ key: "team", value: "growth" }],
  });
  expect(typeof experiment.creation_time).toBe("number");
  expect(await get(await create("elsewhere", { artifact_location: "s3://b/c" }))).toMatchObject({
    artifact_location: "s3://b/c",
  });
});

test("a name is taken even by a deleted experiment, which is found by it", async () => {
  const id = await create("once");
  await ask("POST", "experiments/delete", { experiment_id: id });
  expect(await refusal("POST", "experiments/create", { name: "once" })).toEqual([
    400,
    "RESOURCE_ALREADY_EXISTS",
    expect.stringContaining("Experiment(name=once) already exists."),
  ]);
  const found = await ask("GET", "experiments/get-by-name", { experiment_name: "once" });
  expect(found.experiment.lifecycle_stage).toBe("deleted");
});

test.each<[string, string, Record<string, unknown>, number, string, string]>([
  [
    "GET",
    "experiments/get",
    { experiment_id: "999" },
    404,
    "RESOURCE_DOES_NOT_EXIST",
    "No Experiment with id=999 exists",
  ],
  [
    "GET",
    "experiments/get",
    { experiment_id: "99999999999999" },
    404,
    "RESOURCE_DOES_NOT_EXIST",
    "No Experiment with id=",
  ],
  [
    "GET",
    "experiments/get",
    { experiment_id: "x" },
    400,
    "INVALID_PARAMETER_VALUE",
    "Invalid experiment ID 'x'.",
  ],
  [
    "GET",
    "experiments/get",
    {},
    400,
    "INVALID_PARAMETER_VALUE",
    "Missing value for required parameter 'experiment_id'. See the API docs",
  ],
  [
    "GET",
    "experiments/get-by-name",
    { experiment_name: "none" },
    404,
    "RESOURCE_DOES_NOT_EXIST",
    "Could not find experiment with name 'none'",
  ],
  [
    "POST",
    "experiments/create",
    { name: 12 },
    400,
    "INVALID_PARAMETER_VALUE",
    "Invalid value 12 for parameter 'name' supplied:  Hint: Value was of type 'int'.",
  ],
  [
    "POST",
    "experiments/create",
    { name: "a".repeat(501) },
    400,
    "INVALID_PARAMETER_VALUE",
    "'name' exceeds the maximum length of 500 characters",
  ],
  [
    "POST",
    "experiments/create",
    { name: "q", artifact_location: "s3://b/c#d" },
    400,
    "INVALID_PARAMETER_VALUE",
    "'artifact_location' URL can't include fragments or params.",
  ],
  ["POST", "experiments/create", { name: "nul\u0000" }, 400, "INVALID_PARAMETER_VALUE", "cannot be stored"],
  [
    "POST",
    "experiments/delete",
    { experiment_id: "999" },
    404,
    "RESOURCE_DOES_NOT_EXIST",
    "No Experiment with id=999 exists",
  ],
  [
    "POST",
    "experiments/search",
    {},
    400,
    "INVALID_PARAMETER_VALUE",
    "Invalid value 0 for parameter 'max_results' supplied. It must be a positive integer",
  ],
  [
    "POST",
    "experiments/search",
    { max_results: 123456789 },
    400,
    "INVALID_PARAMETER_VALUE",
    "It must be at most 50000",
  ],
  [
    "POST",
    "experiments/search",
    { max_results: 5, page_token: "@" },
    400,
    "INVALID_PARAMETER_VALUE",
    "Invalid page token, could not base64-decode",
  ],
  [
    "POST",
    "experiments/search",
    { max_results: 5, order_by: ["tags.x"] },
    400,
    "INVALID_PARAMETER_VALUE",
    "Invalid order_by entity: tag",
  ],
])("%s %s of %j is refused", async (method, path, fields, status, code, words) => {
  expect(await refusal(method, path, fields)).toEqual([status, code, expect.stringContaining(words)]);
});

test("deleting an experiment deletes its runs, and restoring it brings them back", async () => {
  const id = await create("with runs");
  const runId = await newRun({ experiment_id: id });
  const stage = async () => (await ask("GET", "runs/get", { run_id: runId })).run.info.lifecycle_stage;
  await ask("POST", "experiments/delete", { experiment_id: id });
  expect(await stage()).toBe("deleted");
  expect(await refusal("POST", "experiments/delete", { experiment_id: id })).toEqual([
    404,
    "RESOURCE_DOES_NOT_EXIST",
    `No Experiment with id=${id} exists`,
  ]);
  expect(await refusal("POST", "runs/create", { experiment_id: id })).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    `The experiment ${id} must be in the 'active' state. Current state is deleted.`,
  ]);
  expect(await refusal("POST", "experiments/update", { experiment_id: id, new_name: "n" })).toEqual([
    400,
    "INVALID_STATE",
    "Cannot rename a non-active experiment.",
  ]);
  await ask("POST", "experiments/restore", { experiment_id: id });
  expect(await stage()).toBe("active");
});

test("an experiment is renamed to a free name", async () => {
  const id = await create("before");
  await ask("POST", "experiments/update", { experiment_id: id, new_name: "after" });
  expect((await get(id)).name).toBe("after");
  expect(
    await refusal("POST", "experiments/update", { experiment_id: id, new_name: "Default" }),
  ).toMatchObject([
    400,
    "RESOURCE_ALREADY_EXISTS",
    expect.stringContaining("Experiment(name=Default) already exists."),
  ]);
});

test("tags are set, replaced and deleted", async () => {
  const id = await create("tagged");
  await ask("POST", "experiments/set-experiment-tag", { experiment_id: id, key: "a", value: "1" });
  await ask("POST", "experiments/set-experiment-tag", { experiment_id: id, key: "a", value: "2" });
  await ask("POST", "experiments/set-experiment-tag", { experiment_id: id, key: "b" });
  expect((await get(id)).tags).toEqual([
    { key: "a", value: "2" },
    { key: "b", value: "" },
  ]);
  await ask("POST", "experiments/delete-experiment-tag", { experiment_id: id, key: "a" });
  expect((await get(id)).tags).toEqual([{ key: "b", value: "" }]);
  expect(await refusal("POST", "experiments/delete-experiment-tag", { experiment_id: id, key: "a" })).toEqual(
    [404, "RESOURCE_DOES_NOT_EXIST", `No tag with name: a in experiment with id ${id}`],
  );
  expect(
    await refusal("POST", "experiments/set-experiment-tag", { experiment_id: id, key: "a$b", value: "" }),
  ).toEqual([
    400,
    "INVALID_PARAMETER_VALUE",
    expect.stringContaining("Invalid value \"a$b\" for parameter 'key'"),
  ]);
});

test("experiments are searched by name, tag and time, page by page", async () => {
  const ids: string[] = [];
  for (const name of ["find-a", "find-b", "find-C"]) {
    ids.push(await create(name, { tags: [{ key: "letter", value: name.slice(-1) }] }));
  }
  const search = async (fields: object) => {
    const { experiments = [], next_page_token: token } = await ask("POST", "experiments/search", {
      max_results: 10,
      ...fields,
    });
    return { names: experiments.map(({ name }: { name: string }) => name), token };
  };
  const names = async (filter: string, order_by: string[] = ["name"]) =>
    (await search({ filter, order_by })).names;
  expect(await names("name LIKE 'find-%'")).toEqual(["find-C", "find-a", "find-b"]);
  expect(await names("name ILIKE 'FIND-c'")).toEqual(["find-C"]);
  expect(await names("name LIKE 'FIND-%'")).toEqual([]);
  expect(await names("tags.letter != 'a'")).toEqual(["find-C", "find-b"]);
  expect(await names("tags.letter IS NULL AND name LIKE 'find%'")).toEqual([]);
  expect(await names("creation_time > 0 AND tag.letter = 'b'")).toEqual(["find-b"]);
  const first = await search({ filter: "name LIKE 'find-%'", max_results: 2, order_by: ["name DESC"] });
  expect(first.names).toEqual(["find-b", "find-a"]);
  const rest = await search({
    filter: "name LIKE 'find-%'",
    order_by: ["name DESC"],
    page_token: first.token,
  });
  expect(rest).toEqual({ names: ["find-C"], token: undefined });
  await ask("POST", "experiments/delete", { experiment_id: ids[0] });
  expect(await names("name LIKE 'find-%'")).toEqual(["find-C", "find-b"]);
  expect((await search({ view_type: "DELETED_ONLY", filter: "name LIKE 'find-%'" })).names).toEqual([
    "find-a",
  ]);
  expect((await search({ view_type: 3, filter: "name LIKE 'find-%'" })).names).toHaveLength(3);
});
