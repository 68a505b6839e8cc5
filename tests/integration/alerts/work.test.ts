import { beforeAll, describe, expect, test } from "vitest";
import { getAlert } from "@/lib/alerts/get-alert";
import { listAlerts } from "@/lib/alerts/list-alerts";
import { getNoise } from "@/lib/alerts/noise/get-noise";
import { storeEvaluations } from "@/lib/alerts/store-evaluation";
import { actOnAlerts } from "@/lib/alerts/work/act-on-alerts";
import { takeBackAlerts } from "@/lib/alerts/work/take-back";
import { wakeSnoozed } from "@/lib/alerts/work/wake-snoozed";
import type { AlertAction } from "@/lib/contracts/alert-work";
import { transaction } from "@/lib/db/transaction";
import { createTestContext, type TestContext } from "../../support/database";

const hourMs = 3_600_000;
const start = Date.UTC(2026, 5, 15);
const hour = (index: number) => new Date(start + index * hourMs);
let ctx: TestContext;
let modelId: number;

beforeAll(async () => {
  ctx = await createTestContext({ now: hour(0) });
  const model = await ctx.db.prisma.model.create({
    data: { name: "flights", task: "binary", performanceMetric: "auc" },
  });
  modelId = model.id;
});

let versions = 0;
/** A version of its own for each test. */
const makeVersion = async () => {
  versions += 1;
  const { id } = await ctx.db.prisma.version.create({ data: { modelId, name: String(versions) } });
  return id;
};

const at = (index: number) => ({ ...ctx, now: hour(index) });

/** Evaluations of hours in which predictions had stopped, or had not. */
const evaluate = (versionId: number, hours: readonly (readonly [number, "silent" | "well"])[], now: number) =>
  transaction(ctx.db.pool, (client) =>
    storeEvaluations(
      client,
      hours.map(([index, found]) => ({
        modelId,
        versionId,
        at: hour(index),
        policy: "budget",
        durationMs: 1,
        result: {
          columns: {},
          dataset: { drifted: 0, tested: 0, blind: 0, share: null, threshold: 0.5 },
          performance: null,
          silence: { hours: found === "silent" ? 3 : 0, expected: 100, since: null },
          shift: null,
        },
      })),
      hour(now),
    ),
  );

const alertsOf = async (versionId: number) => {
  const { alerts } = await listAlerts(ctx, {});
  const { name } = await ctx.db.prisma.version.findUniqueOrThrow({ where: { id: versionId } });
  return alerts.filter(({ version }) => version === name);
};

const told = async () => {
  const { rows } = await ctx.db.pool.query<{ payload: Record<string, unknown> }>(
    "DELETE FROM outbox_event WHERE topic = 'alerts.changed' RETURNING payload, id",
  );
  return rows.map(({ payload }) =>
    Object.fromEntries(Object.entries(payload).filter(([, ids]) => Array.isArray(ids) && ids.length > 0)),
  );
};

const act = (index: number, action: AlertAction) => actOnAlerts(at(index), action);
const kindsOf = async (id: number) => (await getAlert(ctx, id)).events.map(({ kind }) => kind);

describe("an alert and what people do about it", () => {
  test("it is open, is told of once, and clears by itself", async () => {
    const version = await makeVersion();
    await evaluate(version, [[1, "silent"]], 1);
    const [alert] = await alertsOf(version);
    expect(alert).toMatchObject({ firing: true, work: { state: "open", reopened: 0 } });
    await evaluate(version, [[2, "silent"]], 2);
    expect(await told()).toEqual([{ fired: [alert!.id] }]);
    await evaluate(version, [[3, "well"]], 3);
    expect((await alertsOf(version))[0]).toMatchObject({
      firing: false,
      work: { state: "resolved", cause: null, resolvedAt: hour(3).toISOString() },
    });
    expect(await told()).toEqual([{ cleared: [alert!.id] }]);
    expect(await kindsOf(alert!.id)).toEqual(["fired", "cleared"]);
  });

  test("what fires again within a day is the same alert, counted; later it is another", async () => {
    const version = await makeVersion();
    await evaluate(
      version,
      [
        [1, "silent"],
        [2, "well"],
      ],
      2,
    );
    const [first] = await alertsOf(version);
    await told();
    await evaluate(version, [[20, "silent"]], 20);
    expect(await alertsOf(version)).toMatchObject([
      { id: first!.id, firing: true, openedAt: hour(20).toISOString(), work: { state: "open", reopened: 1 } },
    ]);
    expect(await told()).toEqual([{ reopened: [first!.id] }]);
    await evaluate(
      version,
      [
        [21, "well"],
        [46, "silent"],
      ],
      46,
    );
    expect(await alertsOf(version)).toHaveLength(2);
    const { times, earlier } = await getAlert(ctx, (await alertsOf(version))[0]!.id);
    expect(times).toEqual([{ from: hour(46).toISOString(), to: null }]);
    expect(earlier).toMatchObject([{ alert: first!.id, from: hour(20).toISOString() }]);
    await told();
  });

  test("it is acknowledged with a note, given to nobody, and resolved with its cause", async () => {
    const version = await makeVersion();
    await evaluate(version, [[1, "silent"]], 1);
    const [alert] = await alertsOf(version);
    const alerts = [alert!.id];
    await told();
    expect(await act(2, { action: "acknowledge", alerts, note: "I look at it." })).toEqual({
      changed: alerts,
      refused: [],
    });
    expect((await alertsOf(version))[0]?.work).toMatchObject({
      state: "acknowledged",
      acknowledgedAt: hour(2).toISOString(),
    });
    await act(2, { action: "assign", alerts, person: null });
    await act(3, { action: "resolve", alerts, cause: "data_bug" });
    expect((await alertsOf(version))[0]).toMatchObject({
      firing: true,
      work: { state: "resolved", cause: "data_bug", assignee: null },
    });
    expect(await told()).toEqual([{ acknowledged: alerts }, { resolved: alerts }]);
    expect(await act(4, { action: "acknowledge", alerts })).toEqual({
      changed: [],
      refused: [{ alert: alert!.id, reason: "it is resolved" }],
    });
    await evaluate(version, [[5, "well"]], 5);
    expect(await told()).toEqual([]);
    const { events } = await getAlert(ctx, alert!.id);
    expect(events.map(({ kind, note }) => [kind, note])).toEqual([
      ["fired", ""],
      ["acknowledge", "I look at it."],
      ["assign", ""],
      ["resolve", ""],
      ["cleared", ""],
    ]);
  });

  test("who put it to sleep is left alone until the time is over, and then told again", async () => {
    const version = await makeVersion();
    await evaluate(version, [[1, "silent"]], 1);
    const [alert] = await alertsOf(version);
    const alerts = [alert!.id];
    await told();
    await act(2, { action: "snooze", alerts, minutes: 600 });
    await evaluate(
      version,
      [
        [3, "well"],
        [5, "silent"],
      ],
      5,
    );
    expect((await alertsOf(version))[0]?.work).toMatchObject({ state: "snoozed", reopened: 1 });
    expect(await told()).toEqual([{ cleared: alerts }]);
    await wakeSnoozed(at(11));
    expect(await told()).toEqual([]);
    await wakeSnoozed(at(12));
    await wakeSnoozed(at(12));
    expect(await told()).toEqual([{ reopened: alerts }]);
    expect((await alertsOf(version))[0]?.work).toMatchObject({ state: "open", snoozedUntil: null });
  });

  test("several at once: what makes no sense for one is told, the others are done", async () => {
    const version = await makeVersion();
    const other = await makeVersion();
    await evaluate(version, [[1, "silent"]], 1);
    await evaluate(
      other,
      [
        [1, "silent"],
        [2, "well"],
      ],
      2,
    );
    const [open] = await alertsOf(version);
    const [closed] = await alertsOf(other);
    const answer = await act(3, { action: "acknowledge", alerts: [closed!.id, open!.id] });
    expect(answer).toEqual({
      changed: [open!.id],
      refused: [{ alert: closed!.id, reason: "it is resolved" }],
    });
    await expect(act(3, { action: "wake", alerts: [open!.id, 999_999] })).rejects.toMatchObject({
      code: "unknown_alert",
    });
    const { rows } = await ctx.db.pool.query("SELECT action FROM audit_event WHERE action LIKE 'alert.%'");
    expect(rows.at(-1)).toEqual({ action: "alert.acknowledge" });
    await told();
  });
});

describe("what is found of long ago", () => {
  test("is an event too, and late rows take it back whole", async () => {
    const version = await makeVersion();
    await evaluate(version, [[1, "silent"]], 30);
    const [alert] = await alertsOf(version);
    expect(await told()).toEqual([{ fired: [alert!.id] }]);
    await transaction(ctx.db.pool, (client) => takeBackAlerts(client, version, hour(0), hour(31)));
    expect(await alertsOf(version)).toEqual([]);
  });

  test("an alert that others were told of stays when late rows take its hours back, and says so", async () => {
    const version = await makeVersion();
    await evaluate(version, [[1, "silent"]], 1);
    const [alert] = await alertsOf(version);
    await act(2, { action: "comment", alerts: [alert!.id], note: "The exporter is down." });
    await transaction(ctx.db.pool, (client) => takeBackAlerts(client, version, hour(0), hour(31)));
    expect(await alertsOf(version)).toMatchObject([
      { id: alert!.id, firing: false, work: { state: "resolved" } },
    ]);
    expect(await kindsOf(alert!.id)).toEqual(["fired", "comment", "late", "cleared"]);
    await evaluate(version, [[1, "silent"]], 31);
    expect(await alertsOf(version)).toMatchObject([{ id: alert!.id, firing: true, work: { state: "open" } }]);
  });

  test("one that late rows let fire on is open again, with who had it", async () => {
    const version = await makeVersion();
    await evaluate(version, [[1, "silent"]], 1);
    const [alert] = await alertsOf(version);
    await act(2, { action: "acknowledge", alerts: [alert!.id] });
    await evaluate(version, [[3, "well"]], 3);
    await transaction(ctx.db.pool, (client) => takeBackAlerts(client, version, hour(2), hour(31)));
    expect(await alertsOf(version)).toMatchObject([
      { id: alert!.id, firing: true, work: { state: "open", assignee: { name: "local" } } },
    ]);
  });
});

test("the noise counts each alert once, with what it was judged to be", async () => {
  const version = await makeVersion();
  await evaluate(
    version,
    [
      [101, "silent"],
      [102, "well"],
      [110, "silent"],
    ],
    110,
  );
  const [alert] = await alertsOf(version);
  await act(111, { action: "acknowledge", alerts: [alert!.id] });
  await act(112, { action: "resolve", alerts: [alert!.id], cause: "false_alarm" });
  const { models, rules } = await getNoise({ ...ctx, now: hour(112) }, { days: 1 });
  const counted = { alerts: 1, reopened: 1, acknowledged: 1, judged: 1, falseAlarms: 1, clearedUntouched: 0 };
  expect(models).toMatchObject([{ model: "flights", ...counted, promise: { drift: 0, falseDrift: 0 } }]);
  expect(rules).toMatchObject([{ rule: "silence", ...counted, medianSecondsToAcknowledge: 10 * 3600 }]);
});

test("an unknown alert is told", async () => {
  await expect(getAlert(ctx, 999_999)).rejects.toMatchObject({ code: "unknown_alert" });
});
