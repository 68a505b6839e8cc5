import { afterAll, expect, test } from "vitest";
import { EvaluationResult } from "@/lib/alerts/evaluation-result";
import { storeEvaluations } from "@/lib/alerts/store-evaluation";
import type { Context } from "@/lib/context";
import { transaction } from "@/lib/db/transaction";
import { deliver } from "@/lib/delivery/deliver";
import { reply, startReceiver } from "@/tests/support/receiver";
import { addChannel, addModel, after, createWorld, deliveriesOf, prepareSettings } from "./world";

prepareSettings();
const ctx = await createWorld();
const pagerduty = await startReceiver(reply(202, "{}"));
afterAll(() => pagerduty.close());

async function evaluate(at: Context, silentHours: number): Promise<void> {
  const result = EvaluationResult.parse({
    columns: {},
    dataset: { drifted: 0, tested: 0, blind: 0, share: null, threshold: 0.5 },
    performance: null,
    silence: { hours: silentHours, expected: 120, since: "2026-06-15T09:00:00Z" },
    shift: null,
    surge: null,
  });
  const { rows } = await ctx.db.pool.query("SELECT id, model_id FROM version");
  const evaluation = { modelId: rows[0].model_id, versionId: rows[0].id, at: at.now, policy: "budget" };
  await transaction(ctx.db.pool, (client) =>
    storeEvaluations(client, [{ ...evaluation, result, durationMs: 1 }], at.now),
  );
}

test("what an evaluation finds is paged, ends when it is over, and comes back as the same alert", async () => {
  await addModel(ctx, "silent");
  const channel = await addChannel(ctx, {
    name: "page",
    kind: "pagerduty",
    url: pagerduty.url,
    secret: "0".repeat(32),
    leastSeverity: "critical",
  });
  for (const [hour, silentHours] of [3, 0, 2].entries()) {
    const at = after(ctx, 3600 * hour);
    await evaluate(at, silentHours);
    await deliver(at);
  }
  const events = pagerduty.received.map(({ body }) => JSON.parse(body));
  expect(events.map(({ event_action }) => event_action)).toEqual(["trigger", "resolve", "trigger"]);
  expect(events[0].payload).toMatchObject({
    summary: "Predictions stopped: silent, version 7",
    severity: "critical",
    custom_details: { what: [expect.stringContaining("Nothing for 3 h since Mon 15 Jun 09:00 UTC")] },
  });
  expect(events[2].payload.custom_details.what[0]).toMatch(
    /^critical, again: Predictions stopped: Nothing for 2 h/,
  );
  const deliveries = await deliveriesOf(ctx, channel.id);
  expect(new Set(deliveries.map(({ alerts }) => alerts.join())).size).toBe(1);
});
