import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { deliver } from "@/lib/delivery/deliver";
import { typescriptArgs } from "@/scripts/start/children";
import { reply, startReceiver } from "@/tests/support/receiver";
import { addChannel, addModel, changeAlerts, createWorld, deliveriesOf, prepareSettings } from "./world";

prepareSettings();
const ctx = { ...(await createWorld()), now: new Date() };
const hook = await startReceiver();
afterAll(() => hook.close());

async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...typescriptArgs, "scripts/worker.ts"], {
    env: { ...process.env, DATABASE_URL: ctx.url },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}

const kill = async (child: ChildProcess) => {
  child.kill("SIGKILL");
  await once(child, "close");
};

test("a worker that is killed after it sent and before it wrote that down: sent again, under the same key", async () => {
  const addAlerts = await addModel(ctx, "killed");
  const channel = await addChannel(ctx, { name: "killed", kind: "webhook", url: hook.url });
  const worker = await startWorker();
  // The receiver has the whole message and never answers: the worker dies with it on its way.
  hook.answerWith(() => void worker.kill("SIGKILL"));
  await changeAlerts(ctx, "killed", { fired: await addAlerts(["a"]) });
  await once(worker, "close");
  expect(hook.received).toHaveLength(1);
  const [left] = await deliveriesOf(ctx, channel.id);
  expect(left).toMatchObject({ state: "waiting", attempts: 1, log: [] });

  hook.answerWith(reply(204));
  const atOnce = { ...ctx, now: new Date() };
  await deliver(atOnce);
  expect(hook.received).toHaveLength(1);
  await deliver({ ...ctx, now: new Date(Date.parse(left?.nextAt ?? "") + 1) });
  expect(hook.received).toHaveLength(2);
  const [first, second] = hook.received;
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect(second?.headers["webhook-id"]).toBe(left?.id);
  expect(second?.body).toBe(first?.body);
  expect(await deliveriesOf(ctx, channel.id)).toMatchObject([{ state: "sent", attempts: 2 }]);
});

test("a worker that is killed between one message and the next: none is lost, none has two keys", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `burst-${index}`);
  const channel = await addChannel(ctx, { name: "burst", kind: "webhook", url: hook.url, models: names });
  const before = hook.received.length;
  const worker = await startWorker();
  let answered = 0;
  hook.answerWith((_, response) => {
    answered += 1;
    if (answered === 7) worker.kill("SIGKILL");
    response.writeHead(204).end();
  });
  const now = { ...ctx, now: new Date() };
  const adders = await Promise.all(names.map((name) => addModel(now, name)));
  for (const [index, name] of names.entries()) {
    await changeAlerts(now, name, { fired: await adders[index]!(["a"]) });
  }
  await once(worker, "close");
  const second = await startWorker();
  await ctx.db.pool.query("UPDATE delivery SET next_at = now() WHERE state = 'waiting'");
  await expect
    .poll(async () => (await deliveriesOf(ctx, channel.id)).filter(({ state }) => state === "sent").length, {
      timeout: 30_000,
    })
    .toBe(30);
  await kill(second);
  const groups = hook.received
    .slice(before)
    .map(({ body }) => JSON.parse(body).data)
    .filter(({ model }) => model.startsWith("burst-"));
  const keysOf = new Map<string, Set<string>>();
  for (const { model, delivery } of groups) keysOf.set(model, (keysOf.get(model) ?? new Set()).add(delivery));
  // The first channel has no models of its own, so it hears of these, too.
  const counts = [...keysOf.values()].map((keys) => keys.size);
  expect(keysOf.size).toBe(30);
  expect(Math.max(...counts)).toBeLessThanOrEqual(2);
});
