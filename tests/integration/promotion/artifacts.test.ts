import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { artifactStore } from "@/lib/artifacts/open-store";
import { askPromotion } from "@/lib/promotion/ask-promotion";
import { approve } from "@/lib/promotion/decide";
import { getPromotion } from "@/lib/promotion/describe-request";
import { watchRequests } from "@/lib/promotion/watch-requests";
import { putModelPolicy } from "@/lib/registry/environments/change-environments";
import { createRegisteredModel } from "@/lib/registry/registered/create-registered-model";
import { createVersion } from "@/lib/registry/registered/create-version";
import { transitionStage } from "@/lib/registry/registered/transition-stage";
import { createTestContext } from "@/tests/support/database";
import { asPerson, later } from "./actors";

const home = await mkdtemp(join(tmpdir(), "plumbline-promoted-"));
process.env.PLUMBLINE_HOME = home;
const ctx = await createTestContext();
const engineer = await asPerson(ctx, "engineer");
const lead = await asPerson(ctx, "lead");

afterAll(() => rm(home, { recursive: true }));

async function* bytes(text: string) {
  yield Buffer.from(text);
}
const put = (path: string, text: string) => artifactStore().put(path, bytes(text), null);

const mlmodel = (inputs: readonly string[]) =>
  `signature:\n  inputs: '${JSON.stringify(inputs.map((name) => ({ name, type: "double", required: true })))}'\n  outputs: '[{"type": "long", "required": true}]'\n`;

async function addVersion(name: string, run: string, inputs: readonly string[]): Promise<void> {
  await put(`0/${run}/artifacts/model/model.json`, run);
  await put(`0/${run}/artifacts/model/MLmodel`, mlmodel(inputs));
  await createVersion(ctx, {
    name,
    source: `mlflow-artifacts:/0/${run}/artifacts/model`,
    runId: null,
    loggedModelId: null,
    description: null,
    runLink: null,
    tags: [],
  });
}

async function register(name: string): Promise<void> {
  await createRegisteredModel(ctx, { name, description: null, tags: [] });
  await putModelPolicy(
    ctx,
    { name, environment: "Production" },
    {
      gates: [
        { kind: "artifact", dryRun: false },
        { kind: "schema", dryRun: false },
      ],
    },
  );
}

const ask = (model: string, version: number) =>
  askPromotion(engineer, { model, version, environment: "Production", note: "", draft: false });

test("files that change between the check and the approval are noticed, and nothing is applied", async () => {
  await register("changed");
  await addVersion("changed", "r1", ["age"]);
  const { id, digest, state } = await ask("changed", 1);
  expect(state).toBe("awaiting_approval");
  await put("0/r1/artifacts/model/model.json", "something else");
  await expect(approve(lead, id, { digest, reason: "" })).rejects.toThrow("A gate fails");
  const { state: after, results } = await getPromotion(ctx, id);
  expect(after).toBe("checks_failed");
  expect(results[0]).toMatchObject({ outcome: "fail", summary: "its bytes are not those of before" });
});

test("files that change inside a freeze are noticed at its end, and nothing is applied", async () => {
  await register("thawed");
  const window = { from: ctx.now.toISOString(), to: later(ctx, 5).now.toISOString(), reason: "" };
  await putModelPolicy(
    ctx,
    { name: "thawed", environment: "Production" },
    {
      gates: [
        { kind: "artifact", dryRun: false },
        { kind: "freeze", windows: [window], dryRun: false },
      ],
    },
  );
  await addVersion("thawed", "r4", ["age"]);
  const { id, digest } = await ask("thawed", 1);
  expect((await approve(lead, id, { digest, reason: "" })).state).toBe("approved");
  await put("0/r4/artifacts/model/model.json", "something else");
  await watchRequests(later(ctx, 4));
  expect((await getPromotion(ctx, id)).state).toBe("approved");
  await watchRequests(later(ctx, 6));
  expect((await getPromotion(ctx, id)).state).toBe("checks_failed");
});

test("a version without files fails, one that is kept elsewhere is undecided", async () => {
  await register("without");
  await createVersion(ctx, {
    name: "without",
    source: "mlflow-artifacts:/0/nothing/artifacts/model",
    runId: null,
    loggedModelId: null,
    description: null,
    runLink: null,
    tags: [],
  });
  const { state, results } = await ask("without", 1);
  expect([state, results[0]?.summary]).toEqual(["checks_failed", "no file is there"]);
});

test("a signature that asks more of its callers than the champion's fails", async () => {
  await register("signed");
  await addVersion("signed", "r2", ["age"]);
  await addVersion("signed", "r3", ["age", "income"]);
  await transitionStage(ctx, { name: "signed", number: 1, stage: "Production", archiveExisting: false });
  const { state, results } = await ask("signed", 2);
  expect(state).toBe("checks_failed");
  expect(results[1]?.summary).toBe("needs income, which the champion does not");
});
