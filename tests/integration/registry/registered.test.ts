import { expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { createModel } from "@/lib/registry/create-model";
import { createRegisteredModel } from "@/lib/registry/registered/create-registered-model";
import { type CreateVersion, createVersion } from "@/lib/registry/registered/create-version";
import { deleteRegisteredModel } from "@/lib/registry/registered/delete-registered-model";
import { deleteVersion } from "@/lib/registry/registered/delete-version";
import { getDownloadUri } from "@/lib/registry/registered/get-download-uri";
import { getLatestVersions } from "@/lib/registry/registered/get-latest-versions";
import { getRegisteredModel } from "@/lib/registry/registered/get-registered-model";
import { getVersion } from "@/lib/registry/registered/get-version";
import { getVersionByAlias } from "@/lib/registry/registered/get-version-by-alias";
import { renameRegisteredModel } from "@/lib/registry/registered/rename-registered-model";
import { setAlias } from "@/lib/registry/registered/set-alias";
import { setVersionTag } from "@/lib/registry/registered/set-version-tag";
import { transitionStage } from "@/lib/registry/registered/transition-stage";
import { updateVersion } from "@/lib/registry/registered/update-version";
import { createTestContext } from "@/tests/support/database";

const ctx = await createTestContext();
const later: Context = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
const laterMs = later.now.getTime();

const register = (name: string, tags: readonly { key: string; value: string }[] = []) =>
  createRegisteredModel(ctx, { name, description: null, tags });

const addVersion = (name: string, given: Partial<CreateVersion> = {}) =>
  createVersion(ctx, {
    name,
    source: "s3://bucket/model",
    runId: null,
    loggedModelId: null,
    description: null,
    runLink: null,
    tags: [],
    ...given,
  });

async function addRun(id: string, artifactUri = `mlflow-artifacts:/0/${id}/artifacts`) {
  await ctx.db.pool.query(
    "INSERT INTO run (id, experiment_id, name, user_id, start_ms, artifact_uri) VALUES ($1, 0, $1, 'me', 0, $2)",
    [id, artifactUri],
  );
}

async function addLoggedModel(id: string, runId: string) {
  await ctx.db.pool.query(
    `INSERT INTO logged_model (id, experiment_id, name, source_run_id, artifact_uri, created_ms, updated_ms)
     VALUES ($1, 0, $1, $2, $3, 0, 0)`,
    [id, runId, `mlflow-artifacts:/0/models/${id}/artifacts`],
  );
}

test("a model is kept as it was given, and its name once", async () => {
  const made = await register("kept", [{ key: "team", value: "risk" }]);
  expect(await getRegisteredModel(ctx, "kept")).toEqual(made);
  await expect(register("kept")).rejects.toThrow("Registered Model (name=kept) already exists.");
  await expect(register("kept", [{ key: "mlflow.prompt.is_prompt", value: "true" }])).rejects.toThrow(
    "Tried to create a prompt with name 'kept', but the name is already taken by a registered model.",
  );
});

test("a registered model and a monitored one of the same name leave one another alone", async () => {
  await createModel(ctx, { name: "watched", task: "binary" });
  await register("watched");
  await addVersion("watched");
  await renameRegisteredModel(ctx, { name: "watched", newName: "seen" });
  await renameRegisteredModel(ctx, { name: "seen", newName: "watched" });
  await deleteRegisteredModel(ctx, "watched");
  const { rowCount } = await ctx.db.pool.query("SELECT FROM model WHERE name = 'watched'");
  expect(rowCount).toBe(1);
});

test("versions that are made at the same time have numbers of their own", async () => {
  await register("busy");
  const made = await Promise.all(Array.from({ length: 30 }, () => addVersion("busy")));
  expect(made.map(({ number }) => number).toSorted((left, right) => left - right)).toEqual(
    Array.from({ length: 30 }, (_, index) => index + 1),
  );
});

test("no version gets the number of one that was removed", async () => {
  await register("counted");
  await addVersion("counted");
  await addVersion("counted");
  await deleteVersion(ctx, { name: "counted", number: 2 });
  expect((await addVersion("counted")).number).toBe(3);
  await expect(getVersion(ctx, { name: "counted", number: 2 })).rejects.toThrow(
    "Model Version (name=counted, version=2) not found",
  );
});

test("a version comes back as it was made", async () => {
  await register("whole");
  await addRun("run-of-whole");
  const made = await addVersion("whole", {
    runId: "run-of-whole",
    description: "first",
    runLink: "http://ci/1",
    tags: [{ key: "a", value: "1" }],
  });
  expect(await getVersion(ctx, { name: "whole", number: 1 })).toEqual(made);
  await setVersionTag(ctx, { name: "whole", number: 1, key: "b", value: "2" });
  const updated = await updateVersion(later, { name: "whole", number: 1, description: null });
  expect(updated).toMatchObject({ description: null, updatedMs: laterMs });
  expect(updated.tags.map(({ key }) => key)).toEqual(["a", "b"]);
});

test("a version of a logged model has its run and its bytes, and is listed with it", async () => {
  await register("logged");
  await addRun("run-of-logged");
  await addLoggedModel("m-1", "run-of-logged");
  const made = await addVersion("logged", { source: "models:/m-1", loggedModelId: "m-1" });
  expect(made).toMatchObject({ runId: "run-of-logged", loggedModelId: "m-1", source: "models:/m-1" });
  expect(await getDownloadUri(ctx, { name: "logged", number: 1 })).toBe(
    "mlflow-artifacts:/0/models/m-1/artifacts",
  );
  await addVersion("logged", { source: "models:/m-1" });
  const { rows } = await ctx.db.pool.query("SELECT key, value FROM logged_model_tag WHERE model_id = 'm-1'");
  expect(rows.map(({ key, value }) => [key, JSON.parse(value)])).toEqual([
    [
      "mlflow.modelVersions",
      [
        { name: "logged", version: 1 },
        { name: "logged", version: 2 },
      ],
    ],
  ]);
  await expect(addVersion("logged", { source: "models:/m-absent" })).rejects.toThrow("m-absent");
});

test("a copied version has the bytes and the run of the one it was copied from", async () => {
  await register("first");
  await register("second");
  await addVersion("first", { source: "s3://bucket/origin", runId: "r-1" });
  await setAlias(ctx, { name: "first", alias: "kept", number: 1 });
  for (const source of [
    "models:/first/1",
    "models:/first@kept",
    "models:/first/latest",
    "models:/first/None",
  ]) {
    const { number, runId, storageLocation } = await addVersion("second", { source });
    expect({ runId, storageLocation }).toEqual({ runId: "r-1", storageLocation: "s3://bucket/origin" });
    expect(await getDownloadUri(ctx, { name: "second", number })).toBe("s3://bucket/origin");
  }
  await expect(addVersion("second", { source: "models:/first/9" })).rejects.toThrow("version=9) not found");
});

test("a folder of the server is taken from the run it belongs to, and from nowhere else", async () => {
  await register("local");
  await addRun("run-of-local", "file:///srv/runs/1/artifacts");
  const within = { source: "/srv/runs/1/artifacts/model", runId: "run-of-local" };
  expect((await addVersion("local", within)).number).toBe(1);
  await expect(addVersion("local", { ...within, source: "file:///srv/runs/2" })).rejects.toThrow(
    "contained within the artifact directory",
  );
  await expect(addVersion("local", { source: "/srv/runs/1/artifacts/model" })).rejects.toThrow(
    "contained within the artifact directory",
  );
});

test("two transitions at once leave one version in production", async () => {
  await register("served");
  for (let turn = 0; turn < 6; turn++) await addVersion("served");
  const promote = (number: number) =>
    transitionStage(later, { name: "served", number, stage: "production", archiveExisting: true });
  await Promise.all([1, 2, 3, 4, 5, 6].map(promote));
  const { rows } = await ctx.db.pool.query(
    `SELECT stage, count(*) FROM registered_version v JOIN registered_model m ON m.id = v.registered_model_id
     WHERE m.name = 'served' GROUP BY stage ORDER BY stage`,
  );
  expect(rows).toEqual([
    { stage: "Archived", count: 5 },
    { stage: "Production", count: 1 },
  ]);
  expect((await getRegisteredModel(ctx, "served")).updatedMs).toBe(laterMs);
});

test("an unknown version moves nothing", async () => {
  await register("still");
  await addVersion("still");
  await transitionStage(ctx, { name: "still", number: 1, stage: "Staging", archiveExisting: false });
  const unknown = { name: "still", number: 7, stage: "Staging", archiveExisting: true };
  await expect(transitionStage(ctx, unknown)).rejects.toThrow("version=7) not found");
  expect((await getVersion(ctx, { name: "still", number: 1 })).stage).toBe("Staging");
});

test("the latest version of a stage is the one with the highest number", async () => {
  await register("latest");
  for (let turn = 0; turn < 4; turn++) await addVersion("latest");
  for (const number of [1, 3]) {
    await transitionStage(ctx, { name: "latest", number, stage: "Staging", archiveExisting: false });
  }
  const numbers = async (...stages: string[]) =>
    (await getLatestVersions(ctx, { name: "latest", stages })).map(({ number }) => number);
  expect(await numbers()).toEqual([3, 4]);
  expect(await numbers("staging")).toEqual([3]);
  expect(await numbers("Production")).toEqual([]);
  expect((await getRegisteredModel(ctx, "latest")).latestVersions.map(({ number }) => number)).toEqual([
    3, 4,
  ]);
  await expect(getLatestVersions(ctx, { name: "absent", stages: [] })).rejects.toThrow(
    "name=absent not found",
  );
});

test("an alias moves, and goes with its version", async () => {
  await register("named");
  await addVersion("named");
  await addVersion("named");
  await setAlias(ctx, { name: "named", alias: "champion", number: 1 });
  await setAlias(ctx, { name: "named", alias: "champion", number: 2 });
  expect(await getVersionByAlias(ctx, { name: "named", alias: "champion" })).toMatchObject({
    number: 2,
    aliases: ["champion"],
  });
  await expect(setAlias(ctx, { name: "named", alias: "champion", number: 66 })).rejects.toThrow(
    "Model Version (name=named, version=66) not found",
  );
  await deleteVersion(ctx, { name: "named", number: 2 });
  await expect(getVersionByAlias(ctx, { name: "named", alias: "champion" })).rejects.toThrow(
    "Registered model alias champion not found.",
  );
  expect((await getRegisteredModel(ctx, "named")).aliases).toEqual([]);
});

test("the registry's changes are in the audit, and a refused one is not", async () => {
  const { rows: before } = await ctx.db.pool.query("SELECT count(*)::int AS count FROM audit_event");
  await createRegisteredModel(ctx, { name: "audited", description: null, tags: [] });
  await expect(setAlias(ctx, { name: "audited", alias: "champion", number: 9 })).rejects.toThrow();
  await deleteRegisteredModel(ctx, "audited");
  const { rows } = await ctx.db.pool.query("SELECT action, resource FROM audit_event ORDER BY id OFFSET $1", [
    before[0].count,
  ]);
  expect(rows).toEqual([
    { action: "registered-model.create", resource: "registered-model/audited" },
    { action: "registered-model.delete", resource: "registered-model/audited" },
  ]);
});
