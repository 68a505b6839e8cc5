import { expect, test } from "vitest";
import { createModel } from "@/lib/registry/create-model";
import {
  createEnvironment,
  deleteEnvironment,
  patchEnvironment,
} from "@/lib/registry/environments/change-environments";
import { chooseChallenger } from "@/lib/registry/environments/choose-challenger";
import { followLateChampions } from "@/lib/registry/environments/follow-late";
import { listEnvironments, listModelEnvironments } from "@/lib/registry/environments/list-environments";
import { readHistory } from "@/lib/registry/environments/read-history";
import { patchModel } from "@/lib/registry/patch-model";
import { deleteAlias } from "@/lib/registry/registered/delete-alias";
import { deleteRegisteredModel } from "@/lib/registry/registered/delete-registered-model";
import { deleteVersion } from "@/lib/registry/registered/delete-version";
import { getVersion } from "@/lib/registry/registered/get-version";
import { setAlias } from "@/lib/registry/registered/set-alias";
import { transitionStage } from "@/lib/registry/registered/transition-stage";
import { createTestContext } from "@/tests/support/database";
import { asPerson, later, register } from "./actors";

const ctx = await createTestContext();

const move = (name: string, number: number, stage: string, archiveExisting = false) =>
  transitionStage(ctx, { name, number, stage, archiveExisting });

async function standing(name: string) {
  const { environments } = await listModelEnvironments(ctx, name);
  return Object.fromEntries(
    environments.map((each) => [
      each.name,
      {
        champion: each.champion?.version ?? null,
        challenger: each.challenger?.version ?? null,
        standby: each.standby.map(({ version }) => version),
      },
    ]),
  );
}

test("a stage that is set makes a champion, and its alias is seen", async () => {
  await register(ctx, "staged", 2);
  await move("staged", 1, "Production");
  expect(await getVersion(ctx, { name: "staged", number: 1 })).toMatchObject({
    stage: "Production",
    aliases: ["champion"],
  });
  await move("staged", 2, "Production");
  expect(await standing("staged")).toMatchObject({ Production: { champion: 2, standby: [1] } });
  expect(await getVersion(ctx, { name: "staged", number: 1 })).toMatchObject({
    stage: "Production",
    aliases: [],
  });
  await move("staged", 1, "Production", true);
  expect(await standing("staged")).toMatchObject({ Production: { champion: 1, standby: [] } });
  expect((await getVersion(ctx, { name: "staged", number: 2 })).stage).toBe("Archived");
});

test("an alias that is set makes a champion, and its stage is seen", async () => {
  await register(ctx, "aliased", 2);
  await setAlias(ctx, { name: "aliased", alias: "champion", number: 1 });
  expect((await getVersion(ctx, { name: "aliased", number: 1 })).stage).toBe("Production");
  await setAlias(ctx, { name: "aliased", alias: "champion", number: 2 });
  expect((await getVersion(ctx, { name: "aliased", number: 1 })).stage).toBe("None");
  await deleteAlias(ctx, { name: "aliased", alias: "champion" });
  expect((await getVersion(ctx, { name: "aliased", number: 2 })).stage).toBe("None");
  expect(await standing("aliased")).toMatchObject({ Production: { champion: null } });
});

test("a version stands in several environments, and shows the stage of the last one", async () => {
  await register(ctx, "several", 2);
  await createEnvironment(ctx, { name: "canary" });
  await move("several", 1, "Staging");
  await setAlias(ctx, { name: "several", alias: "champion", number: 1 });
  await setAlias(ctx, { name: "several", alias: "canary", number: 1 });
  expect(await standing("several")).toMatchObject({
    Staging: { champion: 1 },
    Production: { champion: 1 },
    canary: { champion: 1 },
  });
  expect(await getVersion(ctx, { name: "several", number: 1 })).toMatchObject({
    stage: "Production",
    aliases: ["canary", "champion"],
  });
  await move("several", 1, "Staging");
  expect(await standing("several")).toMatchObject({
    Staging: { champion: 1 },
    Production: { champion: null },
    canary: { champion: 1 },
  });
});

test("a challenger stands beside the champion, shows no stage, and becomes champion in its place", async () => {
  await register(ctx, "shadowed", 2);
  await move("shadowed", 1, "Production");
  await chooseChallenger(ctx, { name: "shadowed", environment: "production" }, 2);
  expect(await getVersion(ctx, { name: "shadowed", number: 2 })).toMatchObject({
    stage: "None",
    aliases: ["challenger"],
  });
  await expect(chooseChallenger(ctx, { name: "shadowed", environment: "Production" }, 1)).rejects.toThrow(
    "version 1 is the champion of Production",
  );
  await setAlias(ctx, { name: "shadowed", alias: "champion", number: 2 });
  expect(await standing("shadowed")).toMatchObject({ Production: { champion: 2, challenger: null } });
});

test("the database itself holds one champion for each model and environment", async () => {
  await register(ctx, "single", 2);
  await move("single", 1, "Production");
  await expect(
    ctx.db.pool.query(
      `INSERT INTO assignment SELECT registered_model_id, environment_id, 2, 'champion', now() FROM assignment a
       JOIN registered_model m ON m.id = a.registered_model_id WHERE m.name = 'single'`,
    ),
  ).rejects.toThrow("assignment_slot_key");
});

test("a version that is removed leaves its environments, with a line in their history", async () => {
  await register(ctx, "removed", 2);
  await move("removed", 1, "Production");
  await deleteVersion(later(ctx, 1), { name: "removed", number: 1 });
  const history = await readHistory(later(ctx, 2), { name: "removed", environment: "Production" });
  expect(history.champion).toBeNull();
  expect(history.changes[0]).toMatchObject({ version: null, from: 1, cause: "deletion" });
  await move("removed", 2, "Production");
  await deleteRegisteredModel(ctx, "removed");
});

test("what stood at an instant is told with who decided", async () => {
  await register(ctx, "told", 2);
  const lead = await asPerson(ctx, "lead", "Ada");
  await transitionStage(later({ ...ctx, actor: { kind: "operator" } }, 1), {
    name: "told",
    number: 1,
    stage: "Production",
    archiveExisting: false,
  });
  await expect(
    transitionStage(later(lead, 2), { name: "told", number: 2, stage: "Production", archiveExisting: false }),
  ).rejects.toThrow("through a promotion request that somebody else approves");
  await transitionStage(later(ctx, 3), {
    name: "told",
    number: 2,
    stage: "Production",
    archiveExisting: false,
  });
  const at = (hours: number) =>
    readHistory(ctx, { name: "told", environment: "Production" }, later(ctx, hours).now);
  expect((await at(0.5)).champion).toBeNull();
  expect((await at(2.5)).champion).toMatchObject({ version: 1, cause: "stage", actor: { kind: "operator" } });
  expect((await at(4)).champion).toMatchObject({ version: 2, from: 1, actor: { kind: "local" } });
});

test("however many challengers came and went, the champion of an instant is found", async () => {
  await register(ctx, "busy", 3);
  await move("busy", 1, "Production");
  for (let turn = 0; turn < 502; turn++) {
    await chooseChallenger(ctx, { name: "busy", environment: "Production" }, turn % 2 === 0 ? 2 : 3);
  }
  const { champion, changes } = await readHistory(ctx, { name: "busy", environment: "Production" });
  expect(champion).toMatchObject({ version: 1 });
  expect(changes).toHaveLength(500);
});

test("the champion of Production serves: the monitored model follows, with a marker", async () => {
  await createModel(ctx, { name: "served", task: "binary" });
  await ctx.db.pool.query(
    "INSERT INTO version (model_id, name) SELECT id, unnest(ARRAY['1', '2']) FROM model WHERE name = 'served'",
  );
  await register(ctx, "served", 2);
  await move("served", 1, "Staging");
  await move("served", 1, "Production");
  await move("served", 2, "Production");
  const { rows } = await ctx.db.pool.query(
    `SELECT v.name AS version, f.name AS "from", s.name AS serving FROM serving_change c
     JOIN model m ON m.id = c.model_id JOIN version v ON v.id = c.version_id
     LEFT JOIN version f ON f.id = c.from_version_id JOIN version s ON s.id = m.serving_version_id
     WHERE m.name = 'served' ORDER BY c.id`,
  );
  expect(rows).toEqual([
    { version: "1", from: null, serving: "2" },
    { version: "2", from: "1", serving: "2" },
  ]);
});

test("a champion that is logged only after it was promoted serves from then on, unless somebody named another", async () => {
  await createModel(ctx, { name: "late", task: "binary" });
  const log = (version: string) =>
    ctx.db.pool.query("INSERT INTO version (model_id, name) SELECT id, $1 FROM model WHERE name = 'late'", [
      version,
    ]);
  const serving = async () => {
    const { rows } = await ctx.db.pool.query(
      "SELECT v.name FROM model m JOIN version v ON v.id = m.serving_version_id WHERE m.name = 'late'",
    );
    return rows[0]?.name;
  };
  await register(ctx, "late", 1);
  await log("0");
  await patchModel(ctx, "late", { servingVersion: "0" });
  await transitionStage(later(ctx, 1), {
    name: "late",
    number: 1,
    stage: "Production",
    archiveExisting: false,
  });
  expect(await serving()).toBe("0");
  await log("1");
  await followLateChampions(later(ctx, 2));
  expect(await serving()).toBe("1");
  await patchModel(later(ctx, 3), "late", { servingVersion: "0" });
  await followLateChampions(later(ctx, 4));
  expect(await serving()).toBe("0");
});

test("naming the version that serves is naming Production's champion, for those who may", async () => {
  await createModel(ctx, { name: "patched", task: "binary" });
  await ctx.db.pool.query(
    "INSERT INTO version (model_id, name) SELECT id, unnest(ARRAY['1', '2', 'by hand']) FROM model WHERE name = 'patched'",
  );
  await register(ctx, "patched", 2);
  await patchModel(ctx, "patched", { servingVersion: "1" });
  expect(await standing("patched")).toMatchObject({ Production: { champion: 1 } });
  const engineer = await asPerson(ctx, "engineer");
  await expect(patchModel(engineer, "patched", { servingVersion: "2" })).rejects.toThrow("promotion request");
  await expect(patchModel(engineer, "patched", { servingVersion: "by hand" })).rejects.toThrow(
    "promotion request",
  );
  await patchModel(ctx, "patched", { servingVersion: "by hand" });
  await patchModel(engineer, "patched", { servingVersion: "1" });
  const { rows } = await ctx.db.pool.query(
    `SELECT v.name FROM serving_change c JOIN model m ON m.id = c.model_id JOIN version v ON v.id = c.version_id
     WHERE m.name = 'patched' ORDER BY c.id`,
  );
  expect(rows.map(({ name }) => name)).toEqual(["1", "by hand", "1"]);
});

test("an environment of the team's own stands before Production unless it says where, and is moved", async () => {
  const order = async () => (await listEnvironments(ctx)).environments.map(({ name }) => name);
  expect(await order()).toEqual(["Staging", "canary", "Production"]);
  await createEnvironment(ctx, { name: "rehearsal" });
  await createEnvironment(ctx, { name: "first", position: 1 });
  expect(await order()).toEqual(["first", "Staging", "canary", "rehearsal", "Production"]);
  await patchEnvironment(ctx, "first", { position: 3 });
  expect(await order()).toEqual(["Staging", "canary", "first", "rehearsal", "Production"]);
  await patchEnvironment(ctx, "first", { position: 2 });
  expect(await order()).toEqual(["Staging", "first", "canary", "rehearsal", "Production"]);
  expect(await patchEnvironment(ctx, "first", { position: 900 })).toMatchObject({ position: 5 });
  expect(await order()).toEqual(["Staging", "canary", "rehearsal", "Production", "first"]);
  await deleteEnvironment(ctx, "first");
  await deleteEnvironment(ctx, "rehearsal");
});

test("an environment of the team's own is made, changed, and removed while it is empty", async () => {
  const made = await createEnvironment(ctx, { name: "eu-west", policy: { approvals: 2 } });
  expect(made).toMatchObject({
    position: 3,
    championAlias: "eu-west",
    policy: { approvals: 2, bakeHours: 0 },
  });
  await expect(createEnvironment(ctx, { name: "EU-West" })).rejects.toThrow("There is an environment named");
  await patchEnvironment(ctx, "eu-west", { policy: { bakeHours: 3 } });
  await register(ctx, "abroad", 1);
  await setAlias(ctx, { name: "abroad", alias: "eu-west", number: 1 });
  await expect(deleteEnvironment(ctx, "eu-west")).rejects.toThrow("eu-west stays");
  await deleteAlias(ctx, { name: "abroad", alias: "eu-west" });
  await deleteEnvironment(ctx, "eu-west");
  await expect(deleteEnvironment(ctx, "Production")).rejects.toThrow("one of MLflow's stages");
});
