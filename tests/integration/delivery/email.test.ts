import { afterAll, beforeEach, expect, test } from "vitest";
import { saveConfiguration } from "@/lib/config/save-configuration";
import { deleteChannel, patchChannel } from "@/lib/delivery/change-channel";
import { deliver } from "@/lib/delivery/deliver";
import { listChannels } from "@/lib/delivery/list-channels";
import { testChannel } from "@/lib/delivery/test-channel";
import { startMailServer } from "@/tests/support/mail-server";
import {
  addChannel,
  addModel,
  after,
  changeAlerts,
  createWorld,
  deliveriesOf,
  prepareSettings,
} from "./world";

const server = await startMailServer({ name: "plumbline", password: "right, and long" });
prepareSettings(server.url);
const ctx = await createWorld();
afterAll(() => server.close());
beforeEach(() => server.judge(() => undefined));

const headerOf = (text: string, name: string) =>
  text.match(new RegExp(`^${name}: (.*)$`, "im"))?.[1]?.trim() ?? "";
const decoded = (text: string) =>
  text
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

test("a mail says what leaned, how far and since when, in text and HTML, and its answer joins the thread", async () => {
  const addAlerts = await addModel(ctx, "mailed");
  const channel = await addChannel(ctx, {
    name: "team",
    kind: "email",
    to: ["ada@example.org", "lin@example.org"],
    models: ["mailed"],
  });
  const ids = await addAlerts(["a", "b"]);
  await changeAlerts(ctx, "mailed", { fired: ids });
  await deliver(ctx);
  const [delivery] = await deliveriesOf(ctx, channel.id);
  expect(delivery).toMatchObject({
    state: "sent",
    log: [{ status: 250, outcome: "ok", answer: "250 2.0.0 queued as 42" }],
  });
  const [mail] = server.mails;
  expect(mail).toMatchObject({ from: "plumbline@example.org", to: ["ada@example.org", "lin@example.org"] });
  const text = mail?.text ?? "";
  expect(headerOf(text, "Subject")).toBe("[FIRING:2] 2 columns drifted at once: mailed, version 7");
  expect(headerOf(text, "Content-Type")).toMatch(/^multipart\/alternative/);
  expect(headerOf(text, "Message-ID")).toBe(`<delivery-${delivery?.id}@plumbline.example.org>`);
  expect(headerOf(text, "Auto-Submitted")).toBe("auto-generated");
  expect(decoded(text)).toContain(
    "a drifted: D 0.412 over 24 h on 1,204 rows, floor 0.1; since Mon 15 Jun 11:00 UTC",
  );
  expect(decoded(text)).toContain(`https://plumbline.example.org/alerts/${ids[0]}`);
  await changeAlerts(after(ctx, 400), "mailed", { cleared: ids });
  await deliver(after(ctx, 400));
  const answer = server.mails[1]?.text ?? "";
  expect(headerOf(answer, "Subject")).toBe("[CLEARED:2] Cleared: 2 columns drifted: mailed, version 7");
  expect(headerOf(answer, "In-Reply-To")).toBe(headerOf(text, "References"));
});

test("whom config.yaml names is told without a channel being made, and follows the file", async () => {
  const addAlerts = await addModel(ctx, "configured");
  const say = (monitoring: string, revision: number) =>
    saveConfiguration(ctx, "configured", {
      source: `model:\n  name: configured\nmonitoring:\n  ${monitoring}\n`,
      revision,
    });
  await say("alert_email: team@example.org", 0);
  const before = server.mails.length;
  const ids = await addAlerts(["a"]);
  await changeAlerts(ctx, "configured", { fired: ids });
  await deliver(ctx);
  expect(server.mails.slice(before).map(({ to }) => to)).toEqual([["team@example.org"]]);
  const { channels } = await listChannels(ctx);
  const channel = channels.find(({ configuredFor }) => configuredFor === "configured");
  expect(channel).toMatchObject({
    name: "config.yaml of configured",
    kind: "email",
    to: ["team@example.org"],
  });
  const id = channel?.id ?? 0;
  await expect(patchChannel(ctx, id, { to: ["x@example.org"] })).rejects.toThrow("to cannot be changed here");
  await expect(deleteChannel(ctx, id)).rejects.toThrow("it would come again");
  await say("alert_email: others@example.org", 1);
  await changeAlerts(after(ctx, 10), "configured", { acknowledged: ids });
  await deliver(after(ctx, 10));
  expect(server.mails.at(-1)?.to).toEqual(["others@example.org"]);
  await say("performance_threshold: 0.8", 2);
  await changeAlerts(after(ctx, 20), "configured", { resolved: ids });
  await deliver(after(ctx, 20));
  expect(server.mails).toHaveLength(before + 2);
});

test.each([
  ["RCPT", "450 4.2.1 try later", "failed", "server_error", 450],
  ["RCPT", "550 5.1.1 no such user", "failed", "client_error", 550],
  [".", "452 4.3.1 disk full", "failed", "server_error", 452],
  ["AUTH", "535 5.7.8 not accepted", "failed", "auth_error", 535],
] as const)("a server that answers %s with %s", async (verb, said, state, outcome, status) => {
  const channel = await addChannel(ctx, {
    name: `smtp-${verb}-${status}`.replace("-.-", "-dot-"),
    kind: "email",
    to: ["a@example.org"],
  });
  server.judge((command) => (command.startsWith(verb) ? said : undefined));
  expect(await testChannel(ctx, channel.id)).toMatchObject({
    state,
    log: [{ outcome, status, answer: said }],
  });
  await patchChannel(ctx, channel.id, { enabled: false });
});

test("a mail that the server takes for some of its recipients is sent, and says for whom not", async () => {
  const channel = await addChannel(ctx, {
    name: "smtp-some",
    kind: "email",
    to: ["here@example.org", "gone@example.org"],
  });
  server.judge((command) => (command.includes("<gone@") ? "550 5.1.1 no such user" : undefined));
  expect(await testChannel(ctx, channel.id)).toMatchObject({
    state: "sent",
    log: [{ answer: "250 2.0.0 queued as 42; not taken for gone@example.org" }],
  });
});

test("a server that says nothing is waited for ten seconds", async () => {
  const channel = await addChannel(ctx, { name: "smtp-silent", kind: "email", to: ["a@example.org"] });
  server.judge((command) => (command.startsWith("MAIL") ? null : undefined));
  expect(await testChannel(ctx, channel.id)).toMatchObject({
    log: [{ outcome: "timeout", status: null, answer: "no answer in 10 s" }],
  });
});
