import { beforeAll, expect, test } from "vitest";
import { GET } from "@/app/api/v1/models/[name]/compare/route";
import { CompareAnswer } from "@/lib/contracts/compare";
import { patchModel } from "@/lib/registry/patch-model";
import { createTestContext, type TestContext } from "../../support/database";
import { createLoanModel } from "../monitor/loan-model";
import { pairedLoans, sendLabels, sendScores } from "./paired-loans";

const name = "shadowed";
const hourMs = 3_600_000;
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now: new Date() });
  await createLoanModel(ctx, name);
  const loans = pairedLoans(600, new Date(Math.floor(Date.now() / hourMs) * hourMs - 12 * hourMs), 21);
  await sendScores(ctx, name, "1", loans, ({ champion }) => champion);
  await sendScores(ctx, name, "2", loans, ({ challenger }) => challenger);
  await sendLabels(ctx, name, loans);
  await patchModel(ctx, name, { servingVersion: "1" });
  const { pool } = ctx.db;
  await pool.query(
    "INSERT INTO experiment (name, artifact_location, created_ms, updated_ms) VALUES ('e', 'x', 0, 0)",
  );
  for (const [run, depth] of [
    ["run-1", "4"],
    ["run-2", "6"],
  ] as const) {
    await pool.query(
      "INSERT INTO run (id, experiment_id, name, user_id, start_ms, artifact_uri) VALUES ($1, (SELECT max(id) FROM experiment), $1, 'u', 0, 'x')",
      [run],
    );
    await pool.query(
      "INSERT INTO run_param (run_id, key, value) VALUES ($1, 'depth', $2), ($1, 'seed', '1')",
      [run, depth],
    );
  }
  await pool.query(
    "INSERT INTO registered_model (name, last_number, created_ms, updated_ms) VALUES ($1, 2, 0, 0)",
    [name],
  );
  for (const number of [1, 2]) {
    await pool.query(
      `INSERT INTO registered_version (registered_model_id, number, source, storage_location, run_id, stage, staged_ms, created_ms, updated_ms)
       VALUES ((SELECT max(id) FROM registered_model), $1::int, 'x', 'x', 'run-' || $1::int, $2, 0, 0, 0)`,
      [number, number === 1 ? "Production" : "Staging"],
    );
  }
  await pool.query(
    `INSERT INTO alert (model_id, version_id, rule, column_name, severity, opened_at, last_at, headline)
     SELECT model_id, id, 'drift', 'income', 'warning', now(), now(), 'income drifted' FROM version WHERE name = '1'`,
  );
});

const ask = (query: Record<string, string> = {}, model = name) =>
  GET(
    new Request(`http://localhost/api/v1/models/${model}/compare?${new URLSearchParams(query)}`, {
      headers: { host: "localhost" },
    }),
    { params: Promise.resolve({ name: model }) },
  );
const answerOf = async (query?: Record<string, string>) => {
  const response = await ask(query);
  const { data } = await response.json();
  expect(response.status).toBe(200);
  return CompareAnswer.parse(data);
};
const problemOf = async (response: Response) => {
  const { code, detail, invalid_params } = await response.json();
  return {
    status: response.status,
    code,
    detail,
    names: invalid_params?.map((each: { name: string }) => each.name),
  };
};

test("the serving version is held against the newest other, with a verdict in words", async () => {
  const { versions, verdict, comparison, range } = await answerOf();
  expect([versions.champion.name, versions.challenger.name]).toEqual(["1", "2"]);
  expect(verdict.headline).toMatch(/^Version 2 is better on /);
  expect(verdict.detail).toContain("labelled of 600 rows that both predicted");
  expect(comparison).toMatchObject({ champion: "1", challenger: "2", both: 600 });
  expect(range.hours).toBe(168);
});

test("params of the registered versions' runs stand side by side, and stages and alerts are told", async () => {
  const { params, versions, signature } = await answerOf();
  expect(params).toEqual({
    entries: [
      { key: "depth", champion: "4", challenger: "6", state: "different" },
      { key: "seed", champion: "1", challenger: "1", state: "same" },
    ],
    reason: null,
  });
  expect(versions.champion).toMatchObject({ serving: true, stage: "Production", run: { id: "run-1" } });
  expect(versions.champion.alerts.map(({ headline }) => headline)).toEqual(["income drifted"]);
  expect(versions.challenger).toMatchObject({ serving: false, stage: "Staging", alerts: [] });
  expect(signature.reason).toBe("Versions 1 and 2 are not registered with a signature that is kept here.");
});

test("the sides change places when the address says so", async () => {
  const { comparison, verdict } = await answerOf({ champion: "2", challenger: "1" });
  expect(comparison.champion).toBe("2");
  expect(verdict).toMatchObject({
    level: "warning",
    headline: expect.stringMatching(/^Version 1 is worse on /),
  });
});

test("as CSV, a line a metric and a line a segment", async () => {
  const response = await ask({ format: "csv" });
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const lines = (await response.text()).trim().split("\r\n");
  expect(lines[0]).toMatch(
    /^metric,label,segment_column,segment,rows,champion,challenger,difference,lower,upper/,
  );
  expect(lines[1]).toMatch(/^rocAuc,ROC AUC,,,\d+,0\.\d+,0\.\d+,0\.\d+,0\.\d+,0\.\d+,true,better,$/);
  expect(lines).toHaveLength(1 + 8 + 3);
});

test("what cannot be compared is refused by the parameter that is to blame", async () => {
  expect(await problemOf(await ask({ challenger: "9" }))).toMatchObject({
    status: 404,
    code: "unknown_version",
    names: ["challenger"],
  });
  expect(await problemOf(await ask({ challenger: "1", champion: "1" }))).toMatchObject({
    status: 400,
    code: "invalid_request",
    names: ["challenger"],
  });
  expect(await problemOf(await ask({ segment: "purpose:boat" }))).toMatchObject({
    status: 404,
    code: "unknown_segment",
  });
  expect(await problemOf(await ask({ window: "24h" }))).toMatchObject({ status: 400, names: ["window"] });
  expect(await problemOf(await ask({}, "nowhere"))).toMatchObject({ status: 404, code: "unknown_model" });
});

test("a model of one version says that a comparison needs two", async () => {
  await createLoanModel(ctx, "alone");
  await sendScores(ctx, "alone", "1", pairedLoans(5, new Date(), 22), ({ champion }) => champion);
  expect(await problemOf(await ask({}, "alone"))).toMatchObject({
    status: 404,
    detail: "alone has one version only: a comparison needs two.",
  });
});
