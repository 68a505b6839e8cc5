import { expect, test } from "vitest";
import { verifyAudit } from "@/lib/audit/verify-audit";
import type { Context } from "@/lib/context";
import type { GateRule } from "@/lib/contracts/promotion-policy";
import type { NewPromotion } from "@/lib/contracts/promotions";
import { createKey } from "@/lib/keys/service-keys";
import { changePerson } from "@/lib/people/change-person";
import { askPromotion } from "@/lib/promotion/ask-promotion";
import { recheckRequest } from "@/lib/promotion/check-request";
import { approve, cancel, comment, reject, review, submit } from "@/lib/promotion/decide";
import { getPromotion, listPromotions } from "@/lib/promotion/describe-request";
import { rollBack } from "@/lib/promotion/roll-back";
import { watchRequests } from "@/lib/promotion/watch-requests";
import { createModel } from "@/lib/registry/create-model";
import { putModelPolicy } from "@/lib/registry/environments/change-environments";
import { chooseChallenger } from "@/lib/registry/environments/choose-challenger";
import { listModelEnvironments } from "@/lib/registry/environments/list-environments";
import { readHistory } from "@/lib/registry/environments/read-history";
import { deleteRegisteredModel } from "@/lib/registry/registered/delete-registered-model";
import { getVersion } from "@/lib/registry/registered/get-version";
import { renameRegisteredModel } from "@/lib/registry/registered/rename-registered-model";
import { transitionStage } from "@/lib/registry/registered/transition-stage";
import { updateVersion } from "@/lib/registry/registered/update-version";
import { createTestContext } from "@/tests/support/database";
import { asPerson, later, register } from "./actors";

const ctx = await createTestContext();
await asPerson(ctx, "admin");
const engineer = await asPerson(ctx, "engineer", "Eve");
const lead = await asPerson(ctx, "lead", "Ada");
const otherLead = await asPerson(ctx, "lead", "Lin");
const oncall = await asPerson(ctx, "oncall", "Oli");

const ask = (by: Context, model: string, version: number, more: Partial<NewPromotion> = {}) =>
  askPromotion(by, { model, version, environment: "Production", note: "", draft: false, ...more });

async function approveShown(by: Context, id: number, reason = "") {
  const { digest } = await getPromotion(by, id);
  return approve(by, id, { digest, reason });
}

const champion = async (name: string) =>
  (await listModelEnvironments(ctx, name)).environments.find((each) => each.name === "Production")?.champion
    ?.version ?? null;

const startWith = (name: string, number: number) =>
  transitionStage(ctx, { name, number, stage: "Production", archiveExisting: false });

test("what a lead approves is applied, watched, and told", async () => {
  await register(ctx, "whole", 2, { gates: [], bakeHours: 6 });
  await startWith("whole", 1);
  const asked = await ask(engineer, "whole", 2, { note: "better" });
  expect(asked.state).toBe("awaiting_approval");
  expect((await listPromotions(lead, { state: "open" })).waiting).toBe(1);
  expect((await listPromotions(engineer, { state: "open" })).waiting).toBe(0);
  const applied = await approveShown(lead, asked.id, "agreed");
  expect(applied.state).toBe("baking");
  expect(await champion("whole")).toBe(2);
  expect((await getVersion(ctx, { name: "whole", number: 1 })).stage).toBe("Archived");
  const { champion: change } = await readHistory(ctx, { name: "whole", environment: "Production" });
  expect(change).toMatchObject({
    version: 2,
    from: 1,
    cause: "promotion",
    request: asked.id,
    reason: "agreed",
  });
  const { rows } = await ctx.db.pool.query("SELECT topic FROM outbox_event ORDER BY id DESC LIMIT 2");
  expect(rows.map(({ topic }) => topic)).toEqual(["promotion.applied", "promotion.asked"]);
  await watchRequests(later(ctx, 5));
  expect((await getPromotion(ctx, asked.id)).state).toBe("baking");
  await watchRequests(later(ctx, 7));
  const { state, events } = await getPromotion(ctx, asked.id);
  expect(state).toBe("succeeded");
  expect(events.map(({ kind }) => kind)).toEqual([
    "asked",
    "checked",
    "approved",
    "quorum",
    "applying",
    "applied",
    "baking",
    "succeeded",
  ]);
});

test("whoever asked cannot approve, nor can an engineer, an on-call, or a key", async () => {
  await register(ctx, "eyes", 1);
  const { id } = await ask(lead, "eyes", 1);
  await expect(approveShown(lead, id)).rejects.toThrow("Whoever asked cannot approve");
  await expect(approveShown(engineer, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(approveShown(oncall, id)).rejects.toThrow("Leads and admins approve");
  const key: Context = { ...ctx, actor: { kind: "operator" } };
  await expect(approveShown(key, id)).rejects.toThrow("A person approves, not a key");
  expect((await getPromotion(lead, id)).may).toMatchObject({ approve: false, cancel: true });
  expect((await approveShown(otherLead, id)).state).toBe("baking");
});

test("two must approve, each once, and a role that was lost since does not count", async () => {
  await register(ctx, "two", 1, { gates: [], approvals: 2 });
  const { id } = await ask(engineer, "two", 1);
  const leaver = await asPerson(ctx, "lead");
  const waiting = async () => (await listPromotions(leaver, { state: "open" })).waiting;
  const before = await waiting();
  expect((await approveShown(leaver, id)).state).toBe("awaiting_approval");
  expect(await waiting()).toBe(before - 1);
  await expect(approveShown(leaver, id)).rejects.toThrow("You have approved it already");
  if (leaver.actor.kind !== "person") throw new Error("a person was made");
  await changePerson(ctx, leaver.actor.id, { role: "viewer" });
  expect((await approveShown(lead, id)).state).toBe("awaiting_approval");
  expect((await getPromotion(ctx, id)).approvals).toEqual({ given: 1, needed: 2 });
  expect((await approveShown(otherLead, id)).state).toBe("baking");
});

test("an undecided gate is nobody's pass: it takes a reason", async () => {
  await register(ctx, "doubt", 1, { gates: [{ kind: "manual", question: "Legal agreed?", dryRun: false }] });
  const asked = await ask(engineer, "doubt", 1);
  expect(asked.state).toBe("needs_review");
  await expect(approveShown(lead, asked.id)).rejects.toThrow("say why it is approved all the same");
  expect((await approveShown(lead, asked.id, "they did, by mail")).state).toBe("baking");
});

test("a gate that fails stops, a dry run only shows, and a check after mending goes on", async () => {
  const gates: GateRule[] = [
    { kind: "description", tags: [], dryRun: false },
    { kind: "description", tags: ["owner"], dryRun: true },
  ];
  await register(ctx, "failing", 1, { gates });
  const { id, state } = await ask(engineer, "failing", 1);
  expect(state).toBe("checks_failed");
  await expect(approveShown(lead, id)).rejects.toThrow("A gate fails");
  await updateVersion(ctx, { name: "failing", number: 1, description: "trained on March" });
  const checked = await recheckRequest(engineer, id);
  expect(checked.state).toBe("awaiting_approval");
  expect((await getPromotion(lead, id)).gates).toEqual({ pass: 1, fail: 0, undecided: 0, advisory: 1 });
});

test("an approval stands for what was shown: what changed since voids it", async () => {
  const gates: GateRule[] = [{ kind: "description", tags: [], dryRun: true }];
  await register(ctx, "bound", 1, { gates, approvals: 2 });
  const { id, digest } = await ask(engineer, "bound", 1);
  await approve(lead, id, { digest, reason: "" });
  await updateVersion(ctx, { name: "bound", number: 1, description: "now it has one" });
  await recheckRequest(engineer, id);
  await expect(approve(otherLead, id, { digest, reason: "" })).rejects.toThrow("changed since you looked");
  expect((await getPromotion(ctx, id)).approvals.given).toBe(0);
  expect((await getPromotion(ctx, id)).events.map(({ counts }) => counts)).not.toContain(true);
  expect((await approveShown(otherLead, id)).state).toBe("awaiting_approval");
  expect((await approveShown(lead, id)).state).toBe("baking");
});

test("gates that are too old are run again before it is applied", async () => {
  await register(ctx, "fresh", 1, {
    gates: [{ kind: "description", tags: [], dryRun: false }],
    freshHours: 24,
  });
  await updateVersion(ctx, { name: "fresh", number: 1, description: "described" });
  const { id, digest } = await ask(engineer, "fresh", 1);
  await updateVersion(ctx, { name: "fresh", number: 1, description: null });
  await expect(approve(later(lead, 30), id, { digest, reason: "" })).rejects.toThrow("A gate fails");
  expect((await getPromotion(ctx, id)).state).toBe("checks_failed");
});

test("twenty approvals at once apply one, and tell the other nineteen why", async () => {
  const versions = 20;
  await register(ctx, "raced", versions + 1, { gates: [] });
  await startWith("raced", versions + 1);
  const requests = await Promise.all(
    Array.from({ length: versions }, (_, index) => ask(engineer, "raced", index + 1)),
  );
  const outcomes = await Promise.allSettled(
    requests.map(({ id, digest }) => approve(lead, id, { digest, reason: "" })),
  );
  const applied = outcomes.filter(({ status }) => status === "fulfilled");
  const told = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [(outcome.reason as Error).message] : [],
  );
  expect(applied).toHaveLength(1);
  expect(told).toHaveLength(versions - 1);
  expect(told.every((message) => message.includes("Another version became the champion meanwhile"))).toBe(
    true,
  );
  const { changes } = await readHistory(ctx, { name: "raced", environment: "Production" });
  expect(changes.filter(({ cause }) => cause === "promotion")).toHaveLength(1);
  expect(await verifyAudit(ctx.db.pool)).toMatchObject({ brokenAt: null });
});

test("twenty approvals of one request apply it once", async () => {
  await register(ctx, "once", 1, { gates: [] });
  const { id, digest } = await ask(engineer, "once", 1);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => approve(lead, id, { digest, reason: "" })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { changes } = await readHistory(ctx, { name: "once", environment: "Production" });
  expect(changes).toHaveLength(1);
});

test("a request is made once, taken back by whoever asked, and rejected with a reason", async () => {
  await register(ctx, "asked", 2, { gates: [] });
  const first = await ask(engineer, "asked", 1);
  await expect(ask(lead, "asked", 1)).rejects.toThrow(`Request ${first.id} asks for version 1`);
  const stranger = await asPerson(ctx, "engineer");
  await expect(cancel(stranger, first.id, "not mine")).rejects.toThrow("whoever asked takes it back");
  expect((await cancel(engineer, first.id, "a newer one comes")).state).toBe("cancelled");
  const second = await ask(engineer, "asked", 2, { draft: true });
  expect(second.state).toBe("draft");
  await expect(approveShown(lead, second.id)).rejects.toThrow("still a draft");
  expect((await submit(engineer, second.id)).state).toBe("awaiting_approval");
  await comment(oncall, second.id, "not before Monday, please");
  expect((await reject(lead, second.id, "after the holidays")).state).toBe("rejected");
  await expect(approveShown(lead, second.id)).rejects.toThrow("It has ended");
  const { events } = await getPromotion(ctx, second.id);
  expect(events.map(({ kind, actor }) => [kind, actor.name])).toEqual([
    ["asked", "Eve"],
    ["submitted", "Eve"],
    ["checked", "Eve"],
    ["commented", "Oli"],
    ["rejected", "Ada"],
  ]);
});

test("a request expires, and the champion cannot be asked for", async () => {
  await register(ctx, "old", 2, { gates: [], expiresDays: 2 });
  await startWith("old", 1);
  await expect(ask(engineer, "old", 1)).rejects.toThrow("is the champion of Production already");
  const { id } = await ask(engineer, "old", 2);
  await watchRequests(later(ctx, 47));
  expect((await getPromotion(ctx, id)).state).toBe("awaiting_approval");
  await watchRequests(later(ctx, 49));
  expect((await getPromotion(ctx, id)).state).toBe("expired");
});

test("an approved request waits for others when who approved it may not any more", async () => {
  const window = { from: "2026-06-15T00:00:00Z", to: "2026-06-16T00:00:00Z", reason: "a freeze" };
  await register(ctx, "lost", 1, { gates: [{ kind: "freeze", windows: [window], dryRun: false }] });
  const { id } = await ask(engineer, "lost", 1);
  const leaver = await asPerson(ctx, "lead");
  expect((await approveShown(leaver, id)).state).toBe("approved");
  if (leaver.actor.kind !== "person") throw new Error("a person was made");
  await changePerson(ctx, leaver.actor.id, { role: "viewer" });
  await watchRequests(ctx);
  const { state, events } = await getPromotion(ctx, id);
  expect([state, events.at(-1)?.kind]).toEqual(["awaiting_approval", "lose_quorum"]);
  expect((await approveShown(lead, id)).state).toBe("approved");
});

test("inside a freeze an approved request waits for its end", async () => {
  const window = { from: ctx.now.toISOString(), to: later(ctx, 10).now.toISOString(), reason: "holidays" };
  await register(ctx, "frozen", 1, { gates: [{ kind: "freeze", windows: [window], dryRun: false }] });
  const { id } = await ask(engineer, "frozen", 1);
  expect((await approveShown(lead, id)).state).toBe("approved");
  await watchRequests(later(ctx, 9));
  expect(await champion("frozen")).toBeNull();
  await watchRequests(later(ctx, 11));
  expect(await champion("frozen")).toBe(1);
});

test("an emergency goes past gates, needs its name typed, and is reviewed by somebody else", async () => {
  await register(ctx, "urgent", 2, { gates: [{ kind: "manual", question: "Sure?", dryRun: false }] });
  const order = (by: Context, confirm: string) =>
    ask(by, "urgent", 2, { emergency: { confirm, reason: "version 1 answers nothing" } });
  await expect(order(engineer, "urgent 2 Production")).rejects.toThrow("for those who may approve");
  await expect(order(lead, "urgent")).rejects.toThrow("type urgent 2 Production to confirm");
  const { id, state } = await order(lead, "urgent 2 Production");
  expect(state).toBe("baking");
  expect(await champion("urgent")).toBe(2);
  const { rows } = await ctx.db.pool.query("SELECT topic FROM outbox_event ORDER BY id DESC LIMIT 1");
  expect(rows[0]?.topic).toBe("promotion.emergency");
  await expect(review(lead, id, "fine")).rejects.toThrow("Whoever ordered it cannot review it");
  expect((await getPromotion(ctx, id)).needsReview).toBe(true);
  await review(otherLead, id, "right to do");
  expect((await getPromotion(ctx, id)).needsReview).toBe(false);
});

test("an on-call puts a former champion back, and what came of the promotion says so", async () => {
  await register(ctx, "back", 3, { gates: [], rollbackDepth: 2 });
  await startWith("back", 1);
  await startWith("back", 2);
  const { id } = await ask(engineer, "back", 3);
  await approveShown(lead, id);
  const target = { name: "back", environment: "Production" };
  await expect(rollBack(oncall, target, { version: 3, reason: "no" })).rejects.toThrow(
    "none of its last champions",
  );
  const rolled = await rollBack(oncall, target, { reason: "AUC fell" });
  expect(rolled).toMatchObject({ state: "succeeded", version: 2, kind: "rollback" });
  expect(await champion("back")).toBe(2);
  expect((await getPromotion(ctx, id)).state).toBe("rolled_back");
  expect((await getVersion(ctx, { name: "back", number: 3 })).stage).toBe("None");
  await rollBack(oncall, target, { version: 1, reason: "further back" });
  expect(await champion("back")).toBe(1);
});

test("an alert on the new champion breaks its watch: it pages, or goes back by policy", async () => {
  await createModel(ctx, { name: "baked", task: "binary" });
  await ctx.db.pool.query(
    "INSERT INTO version (model_id, name) SELECT id, unnest(ARRAY['1', '2']) FROM model WHERE name = 'baked'",
  );
  await register(ctx, "baked", 2, { gates: [], onBreach: "roll_back" });
  await startWith("baked", 1);
  const { id } = await ask(engineer, "baked", 2);
  await approveShown(lead, id);
  await watchRequests(later(ctx, 1));
  expect(await champion("baked")).toBe(2);
  await ctx.db.pool.query(
    `INSERT INTO alert (model_id, version_id, rule, severity, opened_at, last_at, headline)
     SELECT m.id, v.id, 'performance', 'critical', $1, $1, 'AUC 0.61 under 0.70' FROM model m
     JOIN version v ON v.model_id = m.id AND v.name = '2' WHERE m.name = 'baked'`,
    [later(ctx, 2).now],
  );
  await watchRequests(later(ctx, 3));
  expect(await champion("baked")).toBe(1);
  const { state, events } = await getPromotion(ctx, id);
  expect(state).toBe("rolled_back");
  expect(events.find(({ kind }) => kind === "breached")?.reason).toBe("AUC 0.61 under 0.70");
});

test("the model's config.yaml asks for an accuracy and for more approvals", async () => {
  await createModel(ctx, { name: "configured", task: "binary" });
  await ctx.db.pool.query(
    `INSERT INTO model_configuration (model_name, revision, source, parsed, created_at, actor_kind, actor_id, actor_name)
     VALUES ('configured', 1, '', '{"promotion": {"accuracy_threshold": 0.85, "approvals": 2}}', now(), 'local', '', '')`,
  );
  await ctx.db.pool.query(
    `INSERT INTO run (id, experiment_id, name, user_id, start_ms, artifact_uri) VALUES ('weak', 0, 'weak', 'me', 0, '')`,
  );
  await ctx.db.pool.query(
    `INSERT INTO run_latest_metric (run_id, key, timestamp_ms, step, value, is_nan) VALUES ('weak', 'accuracy', 0, 0, 0.84, false)`,
  );
  await register(ctx, "configured", 1, { gates: [] });
  await ctx.db.pool.query(
    `UPDATE registered_version SET run_id = 'weak' FROM registered_model m
     WHERE m.id = registered_model_id AND m.name = 'configured'`,
  );
  const { id, state } = await ask(engineer, "configured", 1);
  expect(state).toBe("checks_failed");
  await ctx.db.pool.query("UPDATE run_latest_metric SET value = 0.85 WHERE run_id = 'weak'");
  expect((await recheckRequest(engineer, id)).state).toBe("awaiting_approval");
  const { results, approvals } = await getPromotion(ctx, id);
  expect(results).toMatchObject([{ title: "accuracy at least 0.85", outcome: "pass", summary: "0.85" }]);
  expect(approvals.needed).toBe(2);
});

test("a champion that is replaced is watched no longer: its alerts move nothing", async () => {
  await createModel(ctx, { name: "replaced", task: "binary" });
  await ctx.db.pool.query(
    "INSERT INTO version (model_id, name) SELECT id, unnest(ARRAY['1', '2', '3']) FROM model WHERE name = 'replaced'",
  );
  await register(ctx, "replaced", 3, { gates: [], approvals: 0, onBreach: "roll_back" });
  const requests = [];
  for (const version of [1, 2, 3]) requests.push(await ask(engineer, "replaced", version));
  const states = await Promise.all(requests.map(async ({ id }) => (await getPromotion(ctx, id)).state));
  expect(states).toEqual(["succeeded", "succeeded", "baking"]);
  await ctx.db.pool.query(
    `INSERT INTO alert (model_id, version_id, rule, severity, opened_at, last_at, headline)
     SELECT m.id, v.id, 'performance', 'critical', $1, $1, 'fell' FROM model m
     JOIN version v ON v.model_id = m.id AND v.name = '2' WHERE m.name = 'replaced'`,
    [later(ctx, 1).now],
  );
  await watchRequests(later(ctx, 2));
  expect(await champion("replaced")).toBe(3);
});

test("a key's maker counts as asking with it", async () => {
  await register(ctx, "keyed", 1, { gates: [] });
  const { key } = await createKey(lead, { name: "pipeline", scopes: ["registry"], expiresInDays: 1 });
  const program: Context = {
    ...ctx,
    actor: { kind: "key", id: key.id, name: key.name, scopes: ["registry"] },
  };
  const { id } = await ask(program, "keyed", 1);
  await expect(approveShown(lead, id)).rejects.toThrow("Whoever asked cannot approve");
  expect((await approveShown(otherLead, id)).state).toBe("baking");
});

test("an approval that was voided stays so when everything is as before again", async () => {
  await register(ctx, "twice", 1, { gates: [{ kind: "description", tags: [], dryRun: true }], approvals: 2 });
  const { id } = await ask(engineer, "twice", 1);
  await approveShown(lead, id);
  for (const description of ["there", null]) {
    await updateVersion(ctx, { name: "twice", number: 1, description });
    await recheckRequest(engineer, id);
  }
  expect((await getPromotion(ctx, id)).approvals.given).toBe(0);
  expect((await approveShown(lead, id)).state).toBe("awaiting_approval");
});

test("a challenger that is chosen meanwhile takes nothing from a request", async () => {
  await register(ctx, "beside", 2, { gates: [] });
  await startWith("beside", 1);
  const { id } = await ask(engineer, "beside", 2);
  await chooseChallenger(engineer, { name: "beside", environment: "Production" }, 2);
  expect((await approveShown(lead, id)).state).toBe("baking");
});

test("a model with a champion that others decide keeps its name, and so does a name that carries a role", async () => {
  await register(ctx, "named", 1, { gates: [] });
  await register(ctx, "free", 1, { gates: [] });
  await startWith("named", 1);
  await expect(renameRegisteredModel(engineer, { name: "named", newName: "elsewhere" })).rejects.toThrow(
    "promotion request",
  );
  const granted = await asPerson(ctx, "engineer");
  if (granted.actor.kind !== "person") throw new Error("a person was made");
  await changePerson(ctx, granted.actor.id, { grants: { sandbox: "lead" } });
  await expect(renameRegisteredModel(granted, { name: "free", newName: "sandbox" })).rejects.toThrow(
    "an admin gives it",
  );
  await renameRegisteredModel(engineer, { name: "free", newName: "freed" });
});

test("what was decided stays when its model goes, and nobody can change it", async () => {
  await register(ctx, "going", 2, { gates: [] });
  const decided = await ask(engineer, "going", 1);
  await approveShown(lead, decided.id);
  const open = await ask(engineer, "going", 2);
  await deleteRegisteredModel(ctx, "going");
  expect(await getPromotion(ctx, decided.id)).toMatchObject({ model: "going", state: "succeeded" });
  expect((await getPromotion(ctx, open.id)).state).toBe("stale");
  const { changes } = await readHistory(later(ctx, 1), { name: "going", environment: "Production" });
  expect(changes.map(({ version, cause }) => [version, cause])).toEqual([
    [null, "deletion"],
    [1, "promotion"],
  ]);
  for (const statement of [
    "UPDATE assignment_change SET reason = ''",
    "DELETE FROM assignment_change",
    "UPDATE promotion_event SET reason = ''",
    "TRUNCATE promotion_event",
  ]) {
    await expect(ctx.db.pool.query(statement)).rejects.toThrow("is append-only");
  }
});

test("a policy that changes leaves requests as they were asked, and an environment may need nobody", async () => {
  await register(ctx, "policy", 2, { gates: [], approvals: 2 });
  const { id } = await ask(engineer, "policy", 1);
  await putModelPolicy(ctx, { name: "policy", environment: "Production" }, { gates: [], approvals: 0 });
  expect((await getPromotion(ctx, id)).approvals.needed).toBe(2);
  expect((await ask(engineer, "policy", 2)).state).toBe("baking");
  expect((await getPromotion(ctx, id)).state).toBe("stale");
});
