import { afterAll, expect, test } from "vitest";
import { deliver } from "@/lib/delivery/deliver";
import { askPromotion } from "@/lib/promotion/ask-promotion";
import { approve } from "@/lib/promotion/decide";
import { getPromotion } from "@/lib/promotion/describe-request";
import { rollBack } from "@/lib/promotion/roll-back";
import { asPerson, later, register } from "@/tests/integration/promotion/actors";
import { reply, startReceiver } from "@/tests/support/receiver";
import { addChannel, createWorld, deliveriesOf, prepareSettings } from "./world";

prepareSettings();
const ctx = await createWorld();
await asPerson(ctx, "admin");
const engineer = await asPerson(ctx, "engineer", "Eve");
const lead = await asPerson(ctx, "lead", "Ada");
const pagerduty = await startReceiver(reply(202, "{}"));
const hook = await startReceiver(reply(204));
afterAll(() => Promise.all([pagerduty.close(), hook.close()]));
await addChannel(ctx, { name: "hook", kind: "webhook", url: hook.url });
await addChannel(ctx, { name: "page", kind: "pagerduty", url: pagerduty.url, secret: "0".repeat(32) });
await addChannel(ctx, { name: "alertmanager", kind: "alertmanager", url: hook.url });

const bodies = (at: typeof hook) => at.received.map(({ body }) => JSON.parse(body));

async function promote(version: number) {
  const { id } = await askPromotion(engineer, {
    model: "told",
    version,
    environment: "Production",
    note: "",
    draft: false,
  });
  const { digest } = await getPromotion(lead, id);
  await approve(lead, id, { digest, reason: "better" });
  return id;
}

test("a promotion is told as it goes, and on-call sees what changed", async () => {
  await register(ctx, "told", 2);
  await promote(1);
  await deliver(ctx);
  const id = await promote(2);
  await deliver(ctx);
  expect(bodies(hook).map(({ type }) => type)).toEqual([
    "promotion.asked",
    "promotion.applied",
    "promotion.asked",
    "promotion.applied",
  ]);
  expect(bodies(hook).at(-1).data).toMatchObject({
    title: "Version 2 went to Production: told",
    environment: "Production",
    lines: ["better", "Before it: version 1"],
    url: `https://plumbline.example.org/promotions/${id}`,
  });
  expect(pagerduty.received.map(({ path }) => path)).toEqual(["/v2/change/enqueue", "/v2/change/enqueue"]);
  await rollBack(lead, { name: "told", environment: "Production" }, { reason: "AUC fell" });
  await deliver(ctx);
  expect(bodies(pagerduty).at(-1).payload.summary).toBe("Production was rolled back to version 1: told");
});

test("what happened long ago is not told, which is written down", async () => {
  await register(ctx, "told-late", 1);
  await askPromotion(engineer, {
    model: "told-late",
    version: 1,
    environment: "Production",
    note: "",
    draft: false,
  });
  const before = hook.received.length;
  await deliver(later(ctx, 7));
  expect(hook.received).toHaveLength(before);
  expect((await deliveriesOf(ctx, 1)).at(-1)).toMatchObject({
    state: "given_up",
    note: "it happened more than 6 hours before",
  });
});
