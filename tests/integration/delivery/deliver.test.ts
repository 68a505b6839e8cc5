import { afterAll, expect, test } from "vitest";
import { patchChannel } from "@/lib/delivery/change-channel";
import { deliver } from "@/lib/delivery/deliver";
import { getChannel } from "@/lib/delivery/list-channels";
import { routeEvents } from "@/lib/delivery/route-events";
import { sendAgain } from "@/lib/delivery/send-again";
import { type Receiver, reply, startReceiver } from "@/tests/support/receiver";
import {
  addChannel,
  addModel,
  after,
  changeAlerts,
  createWorld,
  deliveriesOf,
  prepareSettings,
} from "./world";

prepareSettings();
const ctx = await createWorld();
const open: Receiver[] = [];
const receiver = async (...answers: Parameters<typeof startReceiver>) => {
  const started = await startReceiver(...answers);
  open.push(started);
  return started;
};
afterAll(() => Promise.all(open.map(({ close }) => close())));

const webhook = (name: string, at: Receiver, more: object = {}) =>
  addChannel(ctx, { name, kind: "webhook", url: at.url, models: [name], ...more });
const bodies = (at: Receiver) => at.received.map(({ body }) => JSON.parse(body));

test("six columns that drift at once are one message, with what leaned, how far, since when", async () => {
  const slack = await receiver(reply(200, "ok"));
  const addAlerts = await addModel(ctx, "six");
  const channel = await addChannel(ctx, {
    name: "six",
    kind: "slack",
    secret: `${slack.url}/services/T0/B0/abcdefghijkl`,
    models: ["six"],
  });
  const ids = await addAlerts(["a", "b", "c", "d", "e", "f"]);
  await changeAlerts(ctx, "six", { fired: ids });
  await deliver(ctx);
  expect(slack.received).toHaveLength(1);
  expect(slack.received[0]?.path).toBe("/services/T0/B0/abcdefghijkl");
  const { text, blocks } = JSON.parse(slack.received[0]!.body);
  expect(text).toBe("[FIRING:6] 6 columns drifted at once: six, version 7");
  expect(blocks[1].text.text.split("\n")).toHaveLength(6);
  expect(blocks[1].text.text).toContain(
    "warning: a drifted: D 0.412 over 24 h on 1,204 rows, floor 0.1; since Mon 15 Jun 11:00 UTC",
  );
  expect(blocks[1].text.text).toContain(`<https://plumbline.example.org/alerts/${ids[0]}|view>`);
  const [delivery] = await deliveriesOf(ctx, channel.id);
  expect(delivery).toMatchObject({
    state: "sent",
    reason: "first",
    attempts: 1,
    alerts: ids,
    log: [{ status: 200, outcome: "ok", answer: "ok" }],
  });
});

test("what follows keeps the interval, what ended before it was told is not, and people's acts go at once", async () => {
  const hook = await receiver(reply(204));
  const addAlerts = await addModel(ctx, "interval");
  const channel = await webhook("interval", hook);
  const [first = 0] = await addAlerts(["a"]);
  await changeAlerts(ctx, "interval", { fired: [first] });
  await deliver(ctx);
  const [second = 0, third = 0] = await addAlerts(["b", "c"]);
  const soon = after(ctx, 60);
  await changeAlerts(soon, "interval", { fired: [second] });
  await deliver(soon);
  await changeAlerts(after(ctx, 90), "interval", { fired: [third] });
  await changeAlerts(after(ctx, 120), "interval", { cleared: [second] });
  await deliver(after(ctx, 130));
  expect(hook.received).toHaveLength(1);
  await deliver(after(ctx, 301));
  expect(
    bodies(hook).map(({ type, data }) => [
      type,
      data.reason,
      data.alerts.map(({ id }: { id: number }) => id),
    ]),
  ).toEqual([
    ["alert.firing", "first", [first]],
    ["alert.firing", "more", [third]],
  ]);
  await changeAlerts(after(ctx, 310), "interval", { acknowledged: [first] });
  await deliver(after(ctx, 311));
  await changeAlerts(after(ctx, 700), "interval", { cleared: [first, third] });
  await deliver(after(ctx, 701));
  expect(
    bodies(hook)
      .map(({ type }) => type)
      .slice(2),
  ).toEqual(["alert.acknowledged", "alert.cleared"]);
  expect(bodies(hook).at(-1).data.firing).toEqual([]);
  expect(new Set(hook.received.map(({ headers }) => headers["webhook-id"])).size).toBe(4);
  expect((await deliveriesOf(ctx, channel.id)).map(({ reason }) => reason)).toEqual([
    "first",
    "more",
    "acknowledged",
    "cleared",
  ]);
});

test("an alert that ends before the group's wait has passed is told to nobody, which is written down", async () => {
  const hook = await receiver(reply(204));
  const addAlerts = await addModel(ctx, "flap");
  const channel = await webhook("flap", hook, { groupWaitS: 60 });
  const ids = await addAlerts(["a"]);
  await changeAlerts(ctx, "flap", { fired: ids });
  await deliver(ctx);
  await changeAlerts(after(ctx, 30), "flap", { cleared: ids });
  await deliver(after(ctx, 31));
  await deliver(after(ctx, 100));
  expect(hook.received).toHaveLength(0);
  expect(await deliveriesOf(ctx, channel.id)).toMatchObject([
    { state: "given_up", note: "what it would have told was over before it was due", attempts: 0 },
  ]);
});

test("an evaluation of long ago is not told, which is written down; what of it still fires is", async () => {
  const hook = await receiver(reply(204));
  const addAlerts = await addModel(ctx, "old");
  const channel = await webhook("old", hook);
  const [over = 0, still = 0] = await addAlerts(["a", "b"]);
  const sevenHours = new Date(ctx.now.getTime() - 7 * 3_600_000);
  await changeAlerts(ctx, "old", { fired: [over] }, sevenHours);
  await ctx.db.pool.query("UPDATE alert SET closed_at = $2, last_at = $2 WHERE id = $1", [over, sevenHours]);
  await deliver(ctx);
  expect(hook.received).toHaveLength(0);
  expect(await deliveriesOf(ctx, channel.id)).toMatchObject([
    { state: "given_up", note: "its evaluation ended more than 6 hours before", alerts: [over] },
  ]);
  await changeAlerts(ctx, "old", { fired: [still] }, sevenHours);
  await deliver(ctx);
  expect(bodies(hook).map(({ data }) => data.alerts[0].id)).toEqual([still]);
});

test("a channel hears of its models and severities alone, and a disabled one of nothing", async () => {
  const hook = await receiver(reply(204));
  const addAlerts = await addModel(ctx, "heard");
  await addChannel(ctx, { name: "other-model", kind: "webhook", url: hook.url, models: ["another"] });
  await webhook("heard", hook, { name: "critical-only", leastSeverity: "critical", models: ["heard"] });
  await webhook("heard", hook, { name: "off", enabled: false, models: ["heard"] });
  const mild = await addAlerts(["a"]);
  const grave = await addAlerts(["b"], { severity: "critical" });
  await changeAlerts(ctx, "heard", { fired: [...mild, ...grave] });
  await deliver(ctx);
  expect(bodies(hook).map(({ data }) => data.alerts.map(({ id }: { id: number }) => id))).toEqual([grave]);
});

test("a receiver that fails is asked again later under the same key, and what comes after waits for it", async () => {
  const hook = await receiver(reply(500, "database is down"), reply(503), reply(204));
  const addAlerts = await addModel(ctx, "failing");
  const channel = await webhook("failing", hook);
  const ids = await addAlerts(["a"]);
  await changeAlerts(ctx, "failing", { fired: ids });
  await deliver(ctx);
  expect(await deliveriesOf(ctx, channel.id)).toMatchObject([
    {
      state: "waiting",
      attempts: 1,
      log: [{ status: 500, outcome: "server_error", answer: "database is down" }],
    },
  ]);
  expect(await getChannel(ctx, channel.id)).toMatchObject({ problem: "500 database is down", enabled: true });
  await changeAlerts(after(ctx, 1), "failing", { acknowledged: ids });
  await deliver(after(ctx, 2));
  expect(hook.received).toHaveLength(1);
  await deliver(after(ctx, 10));
  await deliver(after(ctx, 60));
  await deliver(after(ctx, 61));
  const keys = hook.received.map(({ headers }) => headers["webhook-id"]);
  expect(keys).toHaveLength(4);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  expect(bodies(hook).map(({ type }) => type)).toEqual([
    "alert.firing",
    "alert.firing",
    "alert.firing",
    "alert.acknowledged",
  ]);
  expect(await getChannel(ctx, channel.id)).toMatchObject({ problem: "", failingSince: null });
});

test("429: it waits as long as it is asked to, with all that the channel would get", async () => {
  const hook = await receiver(reply(429, "slow down", { "Retry-After": "90" }), reply(200, "ok"));
  const addAlerts = await addModel(ctx, "limited");
  const addOthers = await addModel(ctx, "limited-too");
  const channel = await addChannel(ctx, {
    name: "limited",
    kind: "slack",
    secret: `${hook.url}/services/limited`,
    models: ["limited", "limited-too"],
  });
  await changeAlerts(ctx, "limited", { fired: await addAlerts(["a"]) });
  await deliver(ctx);
  await changeAlerts(after(ctx, 1), "limited-too", { fired: await addOthers(["a"]) });
  await deliver(after(ctx, 80));
  const [first] = await deliveriesOf(ctx, channel.id);
  expect(first).toMatchObject({ state: "waiting", log: [{ status: 429, outcome: "rate_limited" }] });
  const wait = Date.parse(first?.nextAt ?? "") - ctx.now.getTime();
  expect(wait).toBeGreaterThanOrEqual(90_000);
  expect(wait).toBeLessThan(95_000);
  await deliver(after(ctx, 96));
  expect((await deliveriesOf(ctx, channel.id)).map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("410 disables the channel; 3xx is a failure and is not followed", async () => {
  const gone = await receiver(reply(410, "channel_is_archived"));
  const moved = await receiver(reply(302, "", { Location: gone.url }));
  const addAlerts = await addModel(ctx, "gone");
  const archived = await addChannel(ctx, {
    name: "archived",
    kind: "slack",
    secret: `${gone.url}/services/x`,
    models: ["gone"],
  });
  const elsewhere = await webhook("gone", moved, { name: "moved", models: ["gone"] });
  await changeAlerts(ctx, "gone", { fired: await addAlerts(["a"]) });
  await deliver(ctx);
  expect(gone.received).toHaveLength(1);
  expect(await getChannel(ctx, archived.id)).toMatchObject({
    enabled: false,
    problem: "disabled, for the receiver says that it is gone: 410 channel_is_archived",
  });
  expect(await deliveriesOf(ctx, elsewhere.id)).toMatchObject([{ state: "failed", log: [{ status: 302 }] }]);
});

test("Slack's 200 without its ok is no success", async () => {
  const proxy = await receiver(reply(200, "<html>sign in</html>"));
  const addAlerts = await addModel(ctx, "proxy");
  const channel = await addChannel(ctx, {
    name: "proxy",
    kind: "slack",
    secret: `${proxy.url}/services/x`,
    models: ["proxy"],
  });
  await changeAlerts(ctx, "proxy", { fired: await addAlerts(["a"]) });
  await deliver(ctx);
  expect(await deliveriesOf(ctx, channel.id)).toMatchObject([
    { state: "waiting", log: [{ status: 200, outcome: "server_error", answer: "<html>sign in</html>" }] },
  ]);
});

test("PagerDuty: an incident is opened, taken and ended under one key", async () => {
  const pagerduty = await receiver(reply(202, '{"status":"success"}'));
  const addAlerts = await addModel(ctx, "paged");
  await addChannel(ctx, {
    name: "paged",
    kind: "pagerduty",
    url: pagerduty.url,
    secret: "0".repeat(32),
    models: ["paged"],
  });
  const ids = await addAlerts(["a", "b"], { severity: "critical" });
  await changeAlerts(ctx, "paged", { fired: ids });
  await deliver(ctx);
  await changeAlerts(after(ctx, 10), "paged", { acknowledged: [ids[0]!] });
  await deliver(after(ctx, 10));
  await changeAlerts(after(ctx, 400), "paged", { cleared: [ids[0]!] });
  await deliver(after(ctx, 400));
  await changeAlerts(after(ctx, 800), "paged", { cleared: [ids[1]!] });
  await deliver(after(ctx, 800));
  expect(bodies(pagerduty).map(({ event_action }) => event_action)).toEqual([
    "trigger",
    "acknowledge",
    "trigger",
    "resolve",
  ]);
  expect(new Set(bodies(pagerduty).map(({ dedup_key }) => dedup_key)).size).toBe(1);
});

test("what fires again is told as it fires now, and keeps its incident open while it does", async () => {
  const pagerduty = await receiver(reply(202, "{}"));
  const addAlerts = await addModel(ctx, "refired");
  const channel = await addChannel(ctx, {
    name: "refired",
    kind: "pagerduty",
    url: pagerduty.url,
    secret: "0".repeat(32),
    models: ["refired"],
  });
  const [first = 0, second = 0] = await addAlerts(["a", "b"]);
  await changeAlerts(ctx, "refired", { fired: [first, second] });
  await deliver(ctx);
  await changeAlerts(after(ctx, 400), "refired", { cleared: [first] });
  await deliver(after(ctx, 400));
  await changeAlerts(after(ctx, 800), "refired", { reopened: [first] });
  await deliver(after(ctx, 800));
  expect((await deliveriesOf(ctx, channel.id)).at(-1)?.lines).toEqual([
    "warning, again: a drifted: D 0.618 over 24 h; since Mon 15 Jun 12:13 UTC",
  ]);
  await changeAlerts(after(ctx, 1200), "refired", { cleared: [second] });
  await deliver(after(ctx, 1200));
  await changeAlerts(after(ctx, 1210), "refired", { resolved: [first] });
  await deliver(after(ctx, 1210));
  expect(bodies(pagerduty).map(({ event_action }) => event_action)).toEqual([
    "trigger",
    "trigger",
    "trigger",
    "trigger",
    "resolve",
  ]);
});

test("Alertmanager is told again every minute what fires, and for five what ended", async () => {
  const alertmanager = await receiver(reply(200));
  const addAlerts = await addModel(ctx, "repeated");
  const channel = await addChannel(ctx, {
    name: "repeated",
    kind: "alertmanager",
    url: `${alertmanager.url}/am/`,
    secret: "Bearer token of ours",
    models: ["repeated"],
  });
  const ids = await addAlerts(["a"]);
  await changeAlerts(ctx, "repeated", { fired: ids });
  await deliver(ctx);
  const asked = () => alertmanager.received.length;
  expect(asked()).toBe(2);
  expect(alertmanager.received[0]).toMatchObject({
    path: "/am/api/v2/alerts",
    headers: { authorization: "Bearer token of ours" },
  });
  await deliver(after(ctx, 30));
  expect(asked()).toBe(2);
  await deliver(after(ctx, 61));
  expect(asked()).toBe(3);
  const end = () => Date.parse(JSON.parse(alertmanager.received.at(-1)!.body)[0].endsAt) - ctx.now.getTime();
  expect(end()).toBeGreaterThanOrEqual(301_000);
  await changeAlerts(after(ctx, 90), "repeated", { cleared: ids });
  await deliver(after(ctx, 122));
  expect(end()).toBe(90_000);
  await deliver(after(ctx, 380));
  expect(end()).toBe(90_000);
  const told = asked();
  await deliver(after(ctx, 500));
  expect(asked()).toBe(told);
  await patchChannel(ctx, channel.id, { enabled: false });
});

test("one that never answers holds up nobody else", async () => {
  const silent = await receiver(() => {});
  const hook = await receiver(reply(204));
  const addAlerts = await addModel(ctx, "slow");
  const slow = await webhook("slow", silent, { name: "a-slow", models: ["slow"] });
  await webhook("slow", hook, { name: "b-quick", models: ["slow"] });
  await changeAlerts(ctx, "slow", { fired: await addAlerts(["a"]) });
  const began = Date.now();
  const done = deliver(ctx);
  await expect.poll(() => hook.received.length, { timeout: 5000 }).toBe(1);
  await changeAlerts(ctx, "slow", { acknowledged: await addAlerts(["z"]) });
  const addOthers = await addModel(ctx, "meanwhile");
  await webhook("meanwhile", hook);
  await changeAlerts(ctx, "meanwhile", { fired: await addOthers(["a"]) });
  await expect.poll(() => hook.received.length, { timeout: 5000 }).toBe(2);
  expect(Date.now() - began).toBeLessThan(9000);
  await done;
  expect(Date.now() - began).toBeGreaterThan(9000);
  expect(await deliveriesOf(ctx, slow.id)).toMatchObject([
    { state: "waiting", log: [{ status: null, outcome: "timeout", answer: "no answer in 10 s" }] },
  ]);
  await patchChannel(ctx, slow.id, { enabled: false });
});

test("one whose answer dribbles has answered", async () => {
  const dribbling = await receiver((_, response) => {
    response.writeHead(200);
    response.write("it is ");
  });
  const addAlerts = await addModel(ctx, "dribble");
  const channel = await webhook("dribble", dribbling);
  await changeAlerts(ctx, "dribble", { fired: await addAlerts(["a"]) });
  await deliver(ctx);
  const [delivery] = await deliveriesOf(ctx, channel.id);
  expect(delivery).toMatchObject({ state: "sent", log: [{ status: 200, answer: "it is" }] });
  expect(delivery?.log[0]?.ms).toBeLessThan(4000);
});

test("what was decided and never sent is sent by the next worker, once by two of them", async () => {
  const hook = await receiver(reply(204));
  const addAlerts = await addModel(ctx, "left");
  const channel = await webhook("left", hook);
  await changeAlerts(ctx, "left", { fired: await addAlerts(["a"]) });
  await routeEvents(ctx);
  expect(hook.received).toHaveLength(0);
  await Promise.all([deliver(after(ctx, 5)), deliver(after(ctx, 5)), deliver(after(ctx, 5))]);
  expect(hook.received).toHaveLength(1);
  expect(await deliveriesOf(ctx, channel.id)).toMatchObject([{ state: "sent", attempts: 1 }]);
});

test("many, by two workers at once: each is sent once", async () => {
  const hook = await receiver(reply(204));
  const names = Array.from({ length: 12 }, (_, index) => `many-${index}`);
  for (const name of names) {
    const addAlerts = await addModel(ctx, name);
    await changeAlerts(ctx, name, { fired: await addAlerts(["a"]) });
  }
  await addChannel(ctx, { name: "many", kind: "webhook", url: hook.url, models: names });
  await Promise.all([deliver(ctx), deliver(ctx)]);
  await deliver(ctx);
  const keys = hook.received.map(({ headers }) => headers["webhook-id"]);
  expect([keys.length, new Set(keys).size]).toEqual([12, 12]);
});

test("a delivery is sent again under its key", async () => {
  const hook = await receiver(reply(404, "no such hook"), reply(204));
  const addAlerts = await addModel(ctx, "again");
  const channel = await webhook("again", hook);
  await changeAlerts(ctx, "again", { fired: await addAlerts(["a"]) });
  await deliver(ctx);
  const [failed] = await deliveriesOf(ctx, channel.id);
  expect(failed).toMatchObject({ state: "failed", note: "the receiver does not take it", nextAt: null });
  await sendAgain(after(ctx, 60), failed!.id);
  await deliver(after(ctx, 60));
  expect(await deliveriesOf(ctx, channel.id)).toMatchObject([
    { id: failed!.id, state: "sent", log: [{ status: 404, answer: "no such hook" }, { status: 204 }] },
  ]);
  expect(new Set(hook.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
});
