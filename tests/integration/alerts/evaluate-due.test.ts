import { beforeAll, expect, test } from "vitest";
import { evaluateDue, evaluateNow } from "@/lib/alerts/evaluate-due";
import { EvaluationResult } from "@/lib/alerts/evaluation-result";
import { getAlerts } from "@/lib/alerts/get-alerts";
import { listAlerts } from "@/lib/alerts/list-alerts";
import { compactCounters } from "@/lib/ingest/compact-counters";
import { getDrift } from "@/lib/monitor/get-drift";
import { createTestContext, type TestContext } from "../../support/database";
import { createWeatherModel, hourMs, sendReference, sendRows, weatherRows } from "./weather-model";

const now = new Date("2026-06-15T12:30:00Z");
const daysBefore = (days: number) => new Date(Date.UTC(2026, 5, 15, 12) - days * 24 * hourMs);
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now });
});

/** When rows of long ago have settled. */
const settled = () => at("2026-06-15T12:31:00Z");

const at = (iso: string) => ({ ...ctx, now: new Date(iso) });

async function evaluations(model: string) {
  const rows = await ctx.db.prisma.evaluation.findMany({
    where: { model: { name: model } },
    orderBy: { at: "asc" },
  });
  return rows.map((row) => ({ at: row.at, result: EvaluationResult.parse(row.result) }));
}

const openRules = async (model: string) => {
  const alerts = await ctx.db.prisma.alert.findMany({ where: { model: { name: model }, closedAt: null } });
  return alerts.map(({ rule, columnName }) => `${rule} ${columnName}`.trim()).sort();
};

test("every full hour since the first prediction is evaluated once, and says what the page says of that hour", async () => {
  const model = "hourly";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 6, 1));
  await sendRows(ctx, model, weatherRows(daysBefore(9), 9 * 24, 8, 2));
  await evaluateDue(settled());
  const stored = await evaluations(model);
  expect(stored).toHaveLength(9 * 24);
  expect(stored.at(-1)?.at.toISOString()).toBe("2026-06-15T12:00:00.000Z");
  for (const place of [0, 30, 100, 170, 215]) {
    const { at: end, result } = stored[place]!;
    if (place === 170) await compactCounters(ctx);
    const page = await getDrift(ctx, { name: model, query: { to: end.toISOString() } });
    for (const column of page.columns) {
      expect(result.columns[column.column]?.decisions).toEqual(column.decisions);
      expect(result.columns[column.column]?.missing).toEqual(column.missing);
    }
  }
  expect(await evaluateDue(settled())).toBe(0);
  expect(await openRules(model)).toEqual([]);
});

test("a shift opens one alert, keeps it, and closes it after three quiet evaluations", async () => {
  const model = "shifted";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 10, 3));
  const yesterday = at("2026-06-14T12:00:00Z");
  await sendRows(yesterday, model, weatherRows(daysBefore(4), 48, 20, 4));
  await sendRows(yesterday, model, weatherRows(daysBefore(2), 24, 20, 5, 6));
  await evaluateDue(at("2026-06-14T12:30:00Z"));
  expect(await openRules(model)).toEqual(["dataset_drift", "drift temperature"]);
  const timeline = await getAlerts(at("2026-06-14T12:30:00Z"), { name: model, query: { range: "7d" } });
  expect(timeline.lanes).toMatchObject([
    { label: "data set drift", severity: "warning" },
    { label: "temperature", severity: "warning", spans: [{ open: true, began: true }] },
  ]);
  expect(timeline.verdict.headline).toBe("2 alerts are firing");
  await sendRows(
    ctx,
    model,
    weatherRows(daysBefore(1), 24, 20, 6).map((row) => ({ ...row, id: `late-${row.id}` })),
  );
  await evaluateDue(at("2026-06-20T12:30:00Z"));
  const [alert] = await ctx.db.prisma.alert.findMany({
    where: { model: { name: model }, rule: "drift" },
    orderBy: { id: "asc" },
  });
  expect(alert?.closedAt).not.toBeNull();
  const drifting = (await evaluations(model)).filter(({ result }) =>
    result.columns.temperature?.decisions.some((each) => each.status === "decided" && each.drift),
  );
  expect(alert?.openedAt).toEqual(drifting[0]?.at);
  const lastOfIt = drifting.findLast(({ at: hour }) => hour < alert!.closedAt!);
  expect(alert!.closedAt!.getTime() - lastOfIt!.at.getTime()).toBe(3 * hourMs);
});

test("data that stop are an alert of their own, and it clears when they come again", async () => {
  const model = "silent";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 4, 7));
  await sendRows(at("2026-06-14T12:00:00Z"), model, weatherRows(daysBefore(10), 9 * 24, 6, 8));
  await evaluateDue(at("2026-06-14T12:30:00Z"));
  expect(await openRules(model)).toEqual([]);
  await evaluateDue(at("2026-06-14T15:30:00Z"));
  expect(await openRules(model)).toEqual(["silence"]);
  await sendRows(ctx, model, weatherRows(new Date("2026-06-14T16:00:00Z"), 1, 6, 9));
  await evaluateDue(at("2026-06-14T17:30:00Z"));
  expect(await openRules(model)).toEqual([]);
});

test("an evaluation on demand does not take the hour under way for one without predictions", async () => {
  const model = "pressed";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 4, 22));
  await sendRows(ctx, model, weatherRows(daysBefore(10), 10 * 24, 30, 23));
  await evaluateNow(at("2026-06-15T12:38:00Z"), { model });
  expect(await openRules(model)).toEqual([]);
  expect((await evaluations(model)).at(-1)?.result.silence?.hours).toBe(0);
  await evaluateNow(at("2026-06-15T14:38:00Z"), { model });
  expect((await evaluations(model)).at(-1)?.result.silence?.hours).toBe(2);
  const [alert] = (await listAlerts(at("2026-06-15T14:38:00Z"), { model })).alerts;
  expect(alert).toMatchObject({ rule: "silence", lastAt: "2026-06-15T14:38:00.000Z" });
});

test("performance whose whole interval is under its minimum is critical", async () => {
  const model = "worse";
  await createWeatherModel(ctx, model, 0.9);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 4, 10));
  await sendRows(ctx, model, weatherRows(daysBefore(2), 48, 12, 11));
  await evaluateDue(settled());
  expect(await openRules(model)).toContain("performance");
  const { critical } = await listAlerts(ctx, { model });
  expect(critical).toBeGreaterThan(0);
});

test("an evaluation on demand looks at the hour under way and may be repeated", async () => {
  const model = "demanded";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 10, 12));
  await sendRows(ctx, model, weatherRows(new Date("2026-06-14T13:00:00Z"), 23, 20, 13, 9));
  expect(await evaluateNow(ctx, { model })).toEqual({ evaluated: 1, at: now.toISOString() });
  expect(await evaluateNow(ctx, { model })).toMatchObject({ evaluated: 1 });
  expect(await openRules(model)).toContain("drift temperature");
  const alerts = await ctx.db.prisma.alert.findMany({ where: { model: { name: model }, rule: "drift" } });
  expect(alerts).toHaveLength(1);
  expect((await evaluations(model)).at(-1)?.at.toISOString()).toBe("2026-06-15T13:00:00.000Z");
});

test("an hour that was looked at under way is evaluated again once it is full", async () => {
  const model = "looked-at";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 10, 12));
  await sendRows(ctx, model, weatherRows(new Date("2026-06-14T13:00:00Z"), 23, 20, 13));
  await evaluateNow(ctx, { model });
  await sendRows(ctx, model, weatherRows(new Date("2026-06-15T12:00:00Z"), 1, 20, 21));
  await evaluateDue(at("2026-06-15T13:02:00Z"));
  const last = await ctx.db.prisma.evaluation.findFirst({
    where: { model: { name: model } },
    orderBy: { at: "desc" },
    select: { at: true, evaluatedAt: true },
  });
  expect(last).toEqual({
    at: new Date("2026-06-15T13:00:00Z"),
    evaluatedAt: new Date("2026-06-15T13:02:00Z"),
  });
});

test("rows of long ago are evaluated when no more of them come, and their hours again with them", async () => {
  const model = "backfilled";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 10, 16));
  await sendRows(ctx, model, weatherRows(daysBefore(6), 24, 20, 17));
  expect(await evaluateDue(at("2026-06-15T12:30:10Z"))).toBe(0);
  await evaluateDue(settled());
  expect(await openRules(model)).toEqual([]);
  const shifted = weatherRows(daysBefore(5), 48, 20, 18, 9);
  await sendRows(settled(), model, shifted);
  await evaluateDue(at("2026-06-15T12:32:00Z"));
  const stored = await evaluations(model);
  expect(stored).toHaveLength(6 * 24);
  const [alert] = await ctx.db.prisma.alert.findMany({
    where: { model: { name: model }, rule: "drift" },
    orderBy: { id: "asc" },
  });
  expect(alert!.openedAt.getTime()).toBeGreaterThan(daysBefore(5).getTime());
  expect(alert!.openedAt.getTime()).toBeLessThan(daysBefore(4).getTime());
});

test("an evaluation on demand takes late rows in at once", async () => {
  const model = "at-once";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 6, 19));
  await sendRows(ctx, model, weatherRows(daysBefore(3), 72, 6, 20));
  await evaluateNow(ctx, { model });
  expect(await evaluations(model)).toHaveLength(73);
});

test("two workers evaluate each hour once", async () => {
  const model = "shared";
  await createWeatherModel(ctx, model);
  await sendReference(ctx, model, weatherRows(daysBefore(60), 28 * 24, 4, 14));
  await sendRows(ctx, model, weatherRows(daysBefore(2), 48, 8, 15));
  await Promise.all([evaluateDue(settled()), evaluateDue(settled()), evaluateDue(settled())]);
  await evaluateDue(settled());
  expect(await evaluations(model)).toHaveLength(48);
});
