import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as checkRoute from "@/app/api/v1/models/[name]/configuration/check/route";
import * as resolutionRoute from "@/app/api/v1/models/[name]/configuration/resolution/route";
import * as revisionsRoute from "@/app/api/v1/models/[name]/configuration/revisions/route";
import * as configurationRoute from "@/app/api/v1/models/[name]/configuration/route";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { applyConfigurationFiles } from "@/lib/config/apply-configuration-files";
import { readConfiguration } from "@/lib/config/read-configuration";
import {
  ConfigurationAnswer,
  ConfigurationCheck,
  ConfigurationRevisions,
  ConfigurationSaved,
} from "@/lib/contracts/configuration";
import { Problem } from "@/lib/contracts/problem";
import { createModel } from "@/lib/registry/create-model";
import { deleteModel } from "@/lib/registry/delete-model";
import { loadModel } from "@/lib/registry/load-model";
import { patchModel } from "@/lib/registry/patch-model";
import { createTestContext } from "@/tests/support/database";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-config-"));
  // Before the first request: a process reads its settings once.
  process.env.PLUMBLINE_CONFIG = folder;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ctx = await createTestContext();
const handout = readFileSync("tests/fixtures/config/config.yaml", "utf8");
const handoutOf = (name: string) => handout.replace("\n  name: innovation_classifier", `\n  name: ${name}`);
const load = (name: string) => loadModel(ctx.db.pool, name);

async function make(name: string): Promise<string> {
  await createModel(ctx, { name, task: "binary" });
  return handoutOf(name);
}

type Handler = typeof configurationRoute.GET;

async function call(handler: Handler, method: string, name: string, options: CallOptions = {}) {
  const { body, type = "application/json", headers = {}, query = "" } = options;
  const request = new Request(`http://127.0.0.1:3000/api/v1/models/${name}/configuration${query}`, {
    method,
    headers: { host: "127.0.0.1:3000", ...(body === undefined ? {} : { "content-type": type }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve({ name }) });
}

interface CallOptions {
  readonly body?: unknown;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly query?: string;
}

const dataOf = async (response: Response) => {
  expect([response.status, response.ok ? "" : await response.clone().text()]).toEqual([200, ""]);
  return (await response.json()).data;
};
const get = async (name: string) =>
  ConfigurationAnswer.parse(await dataOf(await call(configurationRoute.GET, "GET", name)));
const put = (name: string, source: string, revision?: number) =>
  call(configurationRoute.PUT, "PUT", name, { body: { source, revision } });
const save = async (name: string, source: string, revision: number) =>
  ConfigurationSaved.parse(await dataOf(await put(name, source, revision)));
const problemOf = async (response: Response) => Problem.parse(await response.json());
const check = async (name: string, source: string) =>
  ConfigurationCheck.parse(
    await dataOf(await call(checkRoute.POST, "POST", name, { body: source, type: "text/yaml" })),
  );
const resolve = (name: string, choice: string, revision: number, file?: string) =>
  call(resolutionRoute.POST, "POST", name, { body: { choice, revision, file } });
const revisions = async (name: string) =>
  ConfigurationRevisions.parse(await dataOf(await call(revisionsRoute.GET, "GET", name))).revisions;
const events = async (name: string) => {
  const { rows } = await ctx.db.pool.query<{ action: string }>(
    "SELECT action FROM audit_event WHERE resource = $1 ORDER BY id",
    [`model/${name}`],
  );
  return rows.map(({ action }) => action);
};

test("the handout's file is stored as it is, the model follows it, and the audit's chain holds", async () => {
  const source = await make("innovation_classifier");
  expect(source).toBe(handout);
  const before = await get("innovation_classifier");
  expect([before.revision, before.configuration, before.drift]).toEqual([0, null, []]);

  const { saved, changes, configuration } = await save("innovation_classifier", handout, 0);
  expect(saved).toBe(true);
  expect(changes.map(({ key }) => key)).toEqual([
    "data.features.numerical",
    "data.features.categorical",
    "monitoring.performance_threshold",
  ]);
  expect(configuration).toMatchObject({
    revision: 1,
    source: handout,
    savedBy: "local",
    drift: [],
    file: null,
  });

  const model = await load("innovation_classifier");
  expect([model.performanceMetric, model.performanceMinimum, model.plainLevel]).toEqual([
    "accuracy",
    0.8,
    0.05,
  ]);
  expect(model.columns.map(({ name }) => name)).toEqual([
    "novelty_score",
    "market_size",
    "team_experience",
    "development_time",
    "category",
    "region",
    "score",
    "confidence",
  ]);
  const stored = await readConfiguration(ctx.db.pool, "innovation_classifier");
  expect(stored?.configuration.promotion?.accuracy_threshold).toBe(0.85);
  expect(stored?.configuration.monitoring?.alert_email).toBe("ml-team@company.com");
  expect(stored?.configuration.deployment?.production?.replicas).toBe(5);
  expect(await events("innovation_classifier")).toEqual([
    "model.create",
    "configuration.save",
    "model.change",
  ]);
  expect((await verifyAudit(ctx.db.pool)).brokenAt).toBeNull();
});

test("the identical text changes nothing and says so, whatever revision it was made from", async () => {
  const source = await make("identical");
  await save("identical", source, 0);
  const before = await events("identical");
  const { saved, changes, configuration } = await save("identical", source, 0);
  expect([saved, changes, configuration.revision]).toEqual([false, [], 1]);
  expect(await events("identical")).toEqual(before);
});

test("YAML is put with If-Match and read back by Accept or by format, byte for byte", async () => {
  const source = await make("as-yaml");
  const send = (text: string, headers: Record<string, string>) =>
    call(configurationRoute.PUT, "PUT", "as-yaml", {
      body: text,
      type: "application/yaml; charset=utf-8",
      headers,
    });
  expect((await send(source, {})).status).toBe(200);
  const changed = source.replace("0.80", "0.75");
  const missing = await send(changed, {});
  expect([missing.status, (await problemOf(missing)).code]).toEqual([428, "revision_required"]);
  expect((await send(changed, { "if-match": '"1"' })).status).toBe(200);
  expect((await send(source, { "if-match": "*" })).status).toBe(200);
  expect((await send(source.replace("0.80", "0.7"), { "if-match": "three" })).status).toBe(400);
  for (const options of [{ headers: { accept: "application/yaml" } }, { query: "?format=yaml" }]) {
    const answer = await call(configurationRoute.GET, "GET", "as-yaml", options);
    expect(answer.headers.get("content-type")).toBe("application/yaml; charset=utf-8");
    expect(answer.headers.get("etag")).toBe('"3"');
    expect(await answer.text()).toBe(source);
  }
  const other = await call(configurationRoute.PUT, "PUT", "as-yaml", { body: source, type: "text/csv" });
  expect(other.status).toBe(415);
});

test("a stale save is refused with who came first and what changed", async () => {
  const source = await make("stale");
  await save("stale", source, 0);
  await save("stale", source.replace("accuracy_threshold: 0.85", "accuracy_threshold: 0.9"), 1);
  const response = await put("stale", source.replace("replicas: 2", "replicas: 3"), 1);
  const problem = await problemOf(response);
  expect([response.status, problem.code]).toEqual([409, "stale_configuration"]);
  expect(problem.detail).toContain("local saved revision 2 at 2026");
  expect(problem.invalid_params).toEqual([
    { name: "promotion.accuracy_threshold", reason: "0.85 in revision 1, 0.9 in revision 2" },
  ]);
  expect((await get("stale")).revision).toBe(2);
});

test("of two saves at once from the same revision one is stale", async () => {
  const source = await make("at-once");
  const answers = await Promise.all(
    [3, 4, 5, 6].map((replicas) => put("at-once", source.replace("replicas: 2", `replicas: ${replicas}`), 0)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  expect(await revisions("at-once")).toHaveLength(1);
  expect((await verifyAudit(ctx.db.pool)).brokenAt).toBeNull();
});

test("what is wrong is listed with line and key, and nothing is stored", async () => {
  const source = await make("wrong");
  const broken = source.replace("drift_threshold", "drift_treshold").replace("replicas: 5", "replicas: five");
  const response = await put("wrong", broken, 0);
  const problem = await problemOf(response);
  expect([response.status, problem.code]).toEqual([422, "invalid_configuration"]);
  const keys = ["deployment.production.replicas", "monitoring.drift_treshold"];
  expect(problem.invalid_params?.map(({ line, name }) => [line, name])).toEqual(
    keys.map((key) => [lineOf(broken, key), key]),
  );
  expect((await get("wrong")).revision).toBe(0);
  expect(await events("wrong")).toEqual(["model.create"]);
  expect((await check("wrong", broken)).problems.map(({ line }) => line)).toEqual(
    problem.invalid_params?.map(({ line }) => line),
  );
});

const lineOf = (text: string, key: string) => {
  const [section = "", ...rest] = key.split(".");
  const lines = text.split("\n");
  return [section, ...rest].reduce(
    (from, part) => lines.findIndex((line, index) => index >= from && line.trim().startsWith(`${part}:`)) + 1,
    0,
  );
};

test("a model that is not there is not made, and the answer has the command that makes it", async () => {
  const problem = await problemOf(await put("nobody", handoutOf("nobody"), 0));
  expect(problem.code).toBe("unknown_model");
  expect(problem.detail).toContain(`-d '{"name":"nobody","task":"binary"}'`);
});

test("a check says what would change and changes nothing", async () => {
  const source = await make("checked");
  await save("checked", source, 0);
  const found = await check("checked", source.replace("drift_threshold: 0.05", "drift_threshold: 0.01"));
  expect(found).toMatchObject({
    problems: [],
    same: false,
    kept: [{ key: "monitoring.drift_threshold", before: "0.05", after: "0.01" }],
    changes: [
      { key: "monitoring.drift_threshold", before: "plain test at 0.05", after: "plain test at 0.01" },
    ],
  });
  expect((await load("checked")).plainLevel).toBe(0.05);
  expect((await check("checked", source)).same).toBe(true);
});

test("a model that was changed since differs from its configuration, until that is applied again", async () => {
  const source = await make("patched");
  await save("patched", source, 0);
  await patchModel(ctx, "patched", { performance: { metric: "accuracy", minimum: 0.6 }, plainLevel: 0.01 });
  const { drift, revision } = await get("patched");
  expect(drift.map(({ key, line, file, database }) => [key, line, file, database])).toEqual([
    [
      "monitoring.performance_threshold",
      lineOf(source, "monitoring.performance_threshold"),
      "accuracy at least 0.8",
      "accuracy at least 0.6",
    ],
    [
      "monitoring.drift_threshold",
      lineOf(source, "monitoring.drift_threshold"),
      "plain test at 0.05",
      "plain test at 0.01",
    ],
  ]);
  const after = ConfigurationAnswer.parse(await dataOf(await resolve("patched", "apply_stored", revision)));
  expect([after.drift, after.revision]).toEqual([[], 1]);
  expect((await load("patched")).performanceMinimum).toBe(0.8);
  expect((await events("patched")).slice(-2)).toEqual(["model.change", "configuration.apply"]);
});

test("columns that the model has are not changed, and the difference is named", async () => {
  await createModel(ctx, {
    name: "columns",
    task: "binary",
    columns: [{ name: "novelty_score", kind: "categorical" }],
  });
  const { changes, configuration } = await save("columns", handoutOf("columns"), 0);
  expect(changes.map(({ key }) => key)).toEqual(["monitoring.performance_threshold"]);
  expect((await load("columns")).columns.map(({ name }) => name)).toEqual([
    "novelty_score",
    "score",
    "confidence",
  ]);
  expect(configuration.drift).toHaveLength(6);
  expect(configuration.drift[0]).toMatchObject({
    file: "novelty_score, numeric",
    database: "novelty_score, categorical",
    mends: "never",
  });
});

test("revisions say who, when and which keys", async () => {
  const source = await make("history");
  await save("history", source, 0);
  await save("history", source.replace("replicas: 2", "replicas: 3"), 1);
  await save("history", `# a note\n${source.replace("replicas: 2", "replicas: 3")}`, 2);
  expect(
    (await revisions("history")).map(({ revision, changes }) => [revision, changes.map(({ key }) => key)]),
  ).toMatchObject([
    [3, []],
    [2, ["deployment.staging.replicas"]],
    [1, expect.arrayContaining(["model.name"])],
  ]);
});

test("a model that is removed takes its configuration with it", async () => {
  await save("removed", await make("removed"), 0);
  await deleteModel(ctx, "removed", { name: "removed" });
  await make("removed");
  expect((await get("removed")).revision).toBe(0);
});

const start = async () => {
  const said: string[] = [];
  const summary = await applyConfigurationFiles(ctx, folder, (line) => said.push(line));
  return { summary, said };
};

test("a file is applied at the start, follows its own changes, and overwrites nobody's", async () => {
  const source = await make("from-file");
  const path = join(folder, "from-file.yaml");
  await writeFile(path, source);
  expect(await start()).toEqual({ summary: "1 of 1 applied", said: [] });
  expect((await revisions("from-file")).map(({ file }) => file)).toEqual(["from-file.yaml"]);
  expect(await start()).toEqual({ summary: "1 in place", said: [] });

  const second = source.replace("replicas: 2", "replicas: 3");
  await writeFile(path, second);
  expect((await start()).summary).toBe("1 of 1 applied");
  expect(await get("from-file")).toMatchObject({ revision: 2, source: second, file: null });

  const edited = second.replace("cpu: 500m", "cpu: 600m");
  await save("from-file", edited, 2);
  expect((await get("from-file")).file).toMatchObject({
    path: "from-file.yaml",
    line: second.split("\n").findIndex((line) => line.includes("cpu: 500m")) + 1,
  });
  const { summary, said } = await start();
  expect(summary).toBe("1 differs");
  expect(said).toEqual([
    expect.stringMatching(/^from-file.yaml line \d+: differs from revision 3 of from-file, saved by local/),
  ]);
  expect((await get("from-file")).source).toBe(edited);

  const kept = ConfigurationAnswer.parse(await dataOf(await resolve("from-file", "keep_database", 3)));
  expect([kept.file, kept.source, kept.revision]).toEqual([null, edited, 4]);
  expect((await revisions("from-file"))[0]?.kept).toBe(true);
  expect((await start()).said).toEqual([]);

  await writeFile(path, source.replace("replicas: 2", "replicas: 9"));
  const seen = (await get("from-file")).file?.hash;
  await writeFile(path, source.replace("replicas: 2", "replicas: 8"));
  const changed = await resolve("from-file", "keep_database", 4, seen);
  expect([changed.status, (await problemOf(changed)).detail]).toEqual([
    409,
    "from-file.yaml changed since it was looked at.",
  ]);
  const taken = ConfigurationAnswer.parse(await dataOf(await resolve("from-file", "take_file", 4)));
  expect([taken.file, taken.revision]).toEqual([null, 5]);
  expect(taken.source).toContain("replicas: 8");
  expect((await resolve("from-file", "take_file", 4)).status).toBe(409);
  expect((await verifyAudit(ctx.db.pool)).brokenAt).toBeNull();
  await rm(path);
});

test("a bad file is one line with file, line and key, and stops no other", async () => {
  const source = await make("beside");
  await writeFile(join(folder, "a-broken.yaml"), handoutOf("beside").replace("scaler:", "scalar:"));
  await writeFile(join(folder, "b-nobody.yml"), handoutOf("no-such-model"));
  await writeFile(join(folder, "c-beside.yaml"), source);
  await writeFile(join(folder, "d-text.yaml"), "a: [");
  await writeFile(join(folder, "notes.txt"), "not read");
  await mkdir(join(folder, "e-folder.yaml"));
  await symlink(join(folder, "gone"), join(folder, "f-nowhere.yaml"));
  const { summary, said } = await start();
  expect(summary).toBe("1 of 6 applied, 5 not");
  expect(said).toEqual([
    expect.stringMatching(/^e-folder.yaml line 1: cannot be read: EISDIR/),
    expect.stringMatching(/^f-nowhere.yaml line 1: cannot be read: ENOENT/),
    expect.stringMatching(/^a-broken.yaml line \d+, preprocessing.scalar: is not a key that is known/),
    expect.stringMatching(/^b-nobody.yml line \d+, model.name: there is no model named no-such-model/),
    expect.stringMatching(/^d-text.yaml line \d+/),
  ]);
  expect((await get("beside")).revision).toBe(1);
});

test("a place that is not there is said, and the start goes on", async () => {
  const said: string[] = [];
  const summary = await applyConfigurationFiles(ctx, join(folder, "nowhere"), (line) => said.push(line));
  expect([summary, said]).toEqual(["not read", [expect.stringContaining("nowhere")]]);
});
