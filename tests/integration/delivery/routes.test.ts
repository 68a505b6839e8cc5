import { afterAll, expect, test } from "vitest";
import { reply, startReceiver } from "@/tests/support/receiver";
import { createWorld, prepareSettings } from "./world";

prepareSettings();
const ctx = await createWorld();
const slack = await startReceiver(reply(403, "invalid_token for /services/T0/B0/qrstuvwxyz012345"));
process.env.PLUMBLINE_WEBHOOK_HOSTS = slack.host;
afterAll(() => slack.close());

const channels = await import("@/app/api/v1/channels/route");
const channel = await import("@/app/api/v1/channels/[id]/route");
const trying = await import("@/app/api/v1/channels/[id]/test/route");
const deliveries = await import("@/app/api/v1/deliveries/route");
const again = await import("@/app/api/v1/deliveries/[id]/again/route");

type Handler = (request: Request, extra: { params: Promise<Record<string, string>> }) => Promise<Response>;

async function ask(
  handler: Handler,
  { id = "", body, query = "" }: { id?: string; body?: object; query?: string } = {},
) {
  const request = new Request(`http://127.0.0.1/api/v1/x${query}`, {
    method: body === undefined ? "GET" : "POST",
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { host: "127.0.0.1", "content-type": "application/json" },
  });
  const response = await handler(request, { params: Promise.resolve({ id }) });
  const text = await response.text();
  return { status: response.status, text, ...(text ? JSON.parse(text) : {}) };
}

const secretPath = "/services/T0/B0/qrstuvwxyz012345";
const secret = `${slack.url}${secretPath}`;
const auditText = async () => JSON.stringify((await ctx.db.pool.query("SELECT * FROM audit_event")).rows);

test("a channel is made, read, tried, changed and removed, and its secret is in no answer", async () => {
  const made = await ask(channels.POST, { body: { name: "team", kind: "slack", secret } });
  expect([made.status, made.data.channel.hasSecret, made.data.secret]).toEqual([201, true, null]);
  const id = String(made.data.channel.id);
  const tried = await ask(trying.POST, { id, body: {} });
  expect(tried.data).toMatchObject({
    state: "failed",
    reason: "test",
    log: [{ status: 403, outcome: "auth_error", answer: "invalid_token for ***" }],
  });
  const read = await ask(channel.GET, { id });
  expect(read.data).toMatchObject({ name: "team", problem: "403 invalid_token for ***" });
  const changed = await ask(channel.PATCH, { id, body: { leastSeverity: "critical" } });
  expect(changed.data).toMatchObject({ leastSeverity: "critical", hasSecret: true, problem: "" });
  slack.answerWith(reply(200, "ok"));
  const better = await ask(trying.POST, { id, body: {} });
  expect(better.data).toMatchObject({ state: "sent", log: [{ status: 200, answer: "ok" }] });
  const log = await ask(deliveries.GET, { query: `?channel=${id}` });
  expect(log.data.deliveries).toHaveLength(2);
  const listed = await ask(channels.GET);
  const removed = await ask(channel.DELETE, { id });
  expect(removed.status).toBe(204);
  for (const { text } of [made, tried, read, changed, better, log, listed]) {
    expect(text).not.toContain("qrstuvwxyz");
  }
  expect(await auditText()).not.toContain("qrstuvwxyz");
  const actions = await ctx.db.pool.query("SELECT action FROM audit_event ORDER BY id");
  expect(actions.rows.map(({ action }) => action)).toEqual([
    "channel.create",
    "channel.test",
    "channel.change",
    "channel.test",
    "channel.delete",
  ]);
});

test("what is kept of a secret is encrypted, and opens under no other secret", async () => {
  const { data } = await ask(channels.POST, { body: { name: "kept", kind: "slack", secret } });
  const { rows } = await ctx.db.pool.query("SELECT secret, settings FROM channel WHERE id = $1", [
    data.channel.id,
  ]);
  expect(Buffer.from(rows[0].secret).toString("latin1")).not.toContain("services");
  await ctx.db.pool.query("UPDATE channel SET secret = set_byte(secret, 30, get_byte(secret, 30) # 1)");
  const tried = await ask(trying.POST, { id: String(data.channel.id), body: {} });
  expect(tried.data.log[0]).toMatchObject({
    outcome: "refused",
    answer: "its secret was kept under another PLUMBLINE_AUTH_SECRET: it must be given again",
  });
});

test("a webhook's signing secret is made where none is given, and shown once", async () => {
  const { data } = await ask(channels.POST, {
    body: { name: "hook", kind: "webhook", url: "http://127.0.0.1:9/" },
  });
  expect(data.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const { text } = await ask(channel.GET, { id: String(data.channel.id) });
  expect(text).not.toContain(data.secret);
});

test("an address inside the network is not asked unless it is allowed", async () => {
  const { data } = await ask(channels.POST, {
    body: { name: "inside", kind: "webhook", url: "http://127.0.0.1:9/" },
  });
  const tried = await ask(trying.POST, { id: String(data.channel.id), body: {} });
  expect(tried.data).toMatchObject({
    state: "failed",
    log: [
      {
        outcome: "refused",
        answer: "127.0.0.1:9 is inside this network: PLUMBLINE_WEBHOOK_HOSTS may allow it",
      },
    ],
  });
});

test.each([
  [{ name: "x", kind: "slack" }, 400, "secret"],
  [{ name: "x", kind: "email", to: ["nobody"] }, 400, "to"],
  [{ name: "x", kind: "pigeon" }, 400, "kind"],
  [{ name: "kept", kind: "email", to: ["a@example.org"] }, 409, "name"],
] as const)("%j is refused with %d, and says %s", async (body, status, name) => {
  const refused = await ask(channels.POST, { body });
  expect([refused.status, refused.invalid_params[0].name.split(".")[0]]).toEqual([status, name]);
});

test("what is not there is not found", async () => {
  expect((await ask(channel.GET, { id: "99999" })).code).toBe("unknown_channel");
  expect((await ask(trying.POST, { id: "99999", body: {} })).code).toBe("unknown_channel");
  const id = "6f1c1f0e-8f8e-4d5e-9c55-0d7d5a4f3a11";
  expect((await ask(again.POST, { id, body: {} })).code).toBe("unknown_delivery");
  expect((await ask(deliveries.GET, { query: "?state=lost" })).status).toBe(400);
});
