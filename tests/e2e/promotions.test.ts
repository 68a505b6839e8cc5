import type { APIRequestContext } from "playwright-core";
import { describe, expect } from "vitest";
import { barriersAt, inEveryLook, violationsOf } from "../support/barriers";
import { journey } from "../support/journey";
import { removeVersions, seedVersions } from "./promotion-seed";

/** Two gates that pass, one that only a person answers, one that advises. */
const gates = [
  { kind: "not_worse", margin: 0.01 },
  { kind: "artifact" },
  { kind: "schema" },
  { kind: "manual", question: "Seen by the credit team?" },
  { kind: "metric_floor", metric: "f1", minimum: 0.5, dryRun: true },
];

const model = "promoted-model";
const judged = "judged-model";

/** A request that waits, and the order of an emergency that overtakes it; a draft and one that fails come with that. */
async function seedJudged(request: APIRequestContext) {
  const seeded = await seedVersions(request, judged);
  const target = { model: judged, version: 2, environment: "Production" };
  const ask = async (data: object): Promise<number> => {
    const response = await request.post("/api/v1/promotions", { data: { ...target, ...data } });
    return (await response.json()).data.id;
  };
  await request.put(`/api/v1/models/${judged}/environments/Production/policy`, { data: { gates } });
  const overtaken = await ask({});
  const order = async () => {
    const ordered = await ask({
      emergency: { confirm: `${judged} 2 Production`, reason: "version 1 answers nothing" },
    });
    await ask({ environment: "Staging", draft: true });
    await ask({ version: 1, note: "back to the older one?" });
    return ordered;
  };
  return { seeded, overtaken, order };
}

describe("promotions", () => {
  journey("a version is asked for, approved with a reason, watched, and rolled back", async ({ page }) => {
    const seeded = await seedVersions(page.request, model);
    await page.request.put(`/api/v1/models/${model}/environments/Production/policy`, { data: { gates } });

    await page.goto(`/models/${model}/versions`);
    await page.getByText("Version 1 is the champion of Production.").waitFor();
    await page.getByRole("button", { name: "Ask for promotion of version 2" }).click();
    const asking = page.getByRole("dialog", { name: "Ask for promotion of version 2" });
    await asking.getByText("in place of version 1").waitFor();
    await asking.getByText("Seen by the credit team?").waitFor();
    await asking.getByLabel("Why, for whoever decides").fill("ranks better");
    expect(await violationsOf(page)).toEqual([]);
    await asking.getByRole("button", { name: "Ask for promotion" }).click();
    await page.waitForURL(/\/promotions\/\d+$/);
    const request = new URL(page.url()).pathname;

    await page.getByRole("heading", { level: 1, name: `${model}: version 2 to Production` }).waitFor();
    await page.getByText("Needs review", { exact: true }).first().waitFor();
    await page.getByText("Seen by the credit team?").waitFor();
    await page.getByText("Performance not worse by 0.01").click();
    await page.getByText("May be worse by").waitFor();
    await page.getByRole("cell", { name: "better" }).first().waitFor();
    await page.getByText("Version 2 takes version 1's place in Production at once.").waitFor();

    await page.keyboard.press("Control+Enter");
    await page.getByText("Say why it is approved though a gate is undecided", { exact: false }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("reason");
    await page.keyboard.type("they have");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Applied, watched", { exact: true }).waitFor();
    await page.getByRole("progressbar", { name: "Watched" }).waitFor();
    await page.getByText("counts", { exact: true }).waitFor();

    const applied = new Date().toISOString();
    await page.getByRole("button", { name: "Roll back to version 1" }).click();
    const back = page.getByRole("dialog", { name: "Put version 1 back in Production" });
    await back.getByRole("button", { name: "Roll back" }).click();
    await back.getByText("Say why it is rolled back", { exact: false }).waitFor();
    await back.getByLabel("Reason, kept in the history").fill("latency");
    await back.getByRole("button", { name: "Roll back" }).click();
    await page.getByText("Rolled back", { exact: true }).first().waitFor();

    await page.goto(`/models/${model}/environments/Production`);
    await page.getByText("Version 1 is the champion of Production.").waitFor();
    await page.getByText("latency").first().waitFor();
    await page.goto(`/models/${model}/environments/Production?at=${applied}`);
    await page.getByText(/^Version 2 was the champion of Production at/).waitFor();
    await page.getByText("local approved: they have").waitFor();
    await page
      .getByRole("link", { name: request.replace("/promotions/", "Request "), exact: true })
      .waitFor();
    await page.goto("about:blank");
    await removeVersions(page.request, seeded);
  });

  journey(
    "emergencies are loud until they are reviewed, and what they overtake says so",
    async ({ page }) => {
      const { seeded, overtaken, order } = await seedJudged(page.request);
      await page.goto("/");
      await page.getByRole("link", { name: "Promotions 1" }).waitFor();
      const ordered = await order();
      await page.keyboard.press("g");
      await page.keyboard.press("p");
      await page.waitForURL("**/promotions");
      await page.getByText("1 emergency waits for a review.").waitFor();
      await page.keyboard.press("j");
      await page.waitForTimeout(150);
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/promotions/${ordered}`);

      await page.goto(`/promotions/${overtaken}`);
      await page.getByText("Overtaken by an emergency;", { exact: false }).waitFor();
      await page.getByText("Version 2 is the champion of Production now.").waitFor();
      await page.goto(`/promotions/${ordered}`);
      await page.getByRole("button", { name: "Review" }).click();
      await page.getByLabel("What you found").fill("it was right");
      await page.getByRole("button", { name: "Reviewed" }).click();
      await page.getByText("reviewed the emergency").waitFor();
      await page.getByText("An emergency, past every gate", { exact: false }).waitFor({ state: "detached" });

      await page.goto(`/models/${judged}/versions`);
      await page
        .getByRole("region", { name: "Production" })
        .getByRole("button", { name: "Make challenger" })
        .click();
      await page.getByRole("button", { name: "Make version 1 the challenger" }).click();
      await page.getByText("Version 1 is held against it.", { exact: false }).waitFor();
      await page.goto("about:blank");
      await removeVersions(page.request, seeded);
    },
  );

  journey(
    "every page of promotions reads without barriers in both themes, at every width",
    async ({ page }) => {
      const { seeded, overtaken, order } = await seedJudged(page.request);
      const ordered = await order();
      const paths = [
        "/promotions",
        "/promotions?show=all",
        "/promotions?model=nobody",
        `/promotions/${ordered}`,
        `/promotions/${overtaken}`,
        `/models/${judged}/versions`,
        `/models/${judged}/versions/1`,
        `/models/${judged}/environments/Production`,
        "/settings?section=environments",
      ];
      expect(await inEveryLook(page, () => barriersAt(page, paths))).toEqual([]);
      await page.goto("about:blank");
      await removeVersions(page.request, seeded);
    },
  );

  journey("a model has a policy of its own, and goes back to the environment's", async ({ page }) => {
    const seeded = await seedVersions(page.request, model);
    await page.goto("/settings?section=environments");
    await page.getByRole("button", { name: "Model: every model" }).click();
    await page.getByRole("option", { name: model, exact: true }).click();
    const production = page.getByRole("region", { name: "Production" });
    await production.getByText("It uses the environment's.").waitFor();
    await production.getByRole("button", { name: "Change the model's policy of Production" }).click();
    const form = page.getByRole("dialog", { name: `Policy of ${model} in Production` });
    await form.getByLabel("Approvals").fill("2");
    await form.getByRole("button", { name: "Add a gate" }).click();
    await form.getByRole("menuitem", { name: "Outside of a freeze" }).click();
    await form.getByLabel("Reason").fill("month end");
    expect(await violationsOf(page)).toEqual([]);
    await form.getByRole("button", { name: "Save" }).click();
    await production
      .getByText("Its own: approvals and gates. The rest is the environment's.", { exact: true })
      .waitFor();
    await production.getByText("month end").waitFor();
    await page.getByRole("button", { name: `Model: ${model}` }).click();
    await page.getByRole("option", { name: "every model" }).click();
    await production.getByText("1 approval, by somebody who did not ask for it.").waitFor();
    await page.goBack();
    await production.getByRole("button", { name: "Use the environment's policy of Production" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Use the environment's" }).click();
    await production.getByText("It uses the environment's.").waitFor();
    await page.goto("about:blank");
    await removeVersions(page.request, seeded);
  });

  journey("an environment of one's own is made, its policy written, and deleted", async ({ page }) => {
    await page.request.delete("/api/v1/environments/Rehearsal");
    await page.goto("/settings?section=environments");
    await page.getByRole("button", { name: "Add an environment" }).click();
    await page.getByLabel("Name").fill("Rehearsal");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const rehearsal = page.getByRole("region", { name: "Rehearsal" });
    await rehearsal.getByText("Nobody else has to approve.").waitFor();
    await rehearsal.getByRole("button", { name: "Change the policy of Rehearsal" }).click();
    const form = page.getByRole("dialog", { name: "Policy of Rehearsal" });
    await form.getByLabel("Approvals").fill("9");
    await form.getByRole("button", { name: "Add a gate" }).click();
    await form.getByRole("menuitem", { name: "A metric reaches a floor" }).click();
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("must be 5 or less").waitFor();
    await form.getByText("3 fields are not right yet.").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await form.getByLabel("Approvals").fill("2");
    await form.getByLabel("Metric", { exact: true }).fill("auc");
    await form.getByLabel("Floor", { exact: true }).fill("0.7");
    await form.getByRole("button", { name: "Save" }).click();
    await rehearsal.getByText("2 approvals, by people who did not ask for it.").waitFor();
    await rehearsal.getByText("auc at least 0.7").waitFor();
    await rehearsal.getByRole("button", { name: "Delete Rehearsal" }).click();
    await page.getByRole("button", { name: "Delete it" }).click();
    await rehearsal.waitFor({ state: "detached" });
  });
});
