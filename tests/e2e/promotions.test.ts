import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { journey } from "../support/journey";
import { removeVersions, seedVersions } from "./promotion-seed";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Two gates that pass, one that only a person answers, one that advises. */
const gates = [
  { kind: "not_worse", margin: 0.01 },
  { kind: "artifact" },
  { kind: "schema" },
  { kind: "manual", question: "Seen by the credit team?" },
  { kind: "metric_floor", metric: "f1", minimum: 0.5, dryRun: true },
];

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate("axe.run()");
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const model = "promoted-model";

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
});
