import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { journey } from "../support/journey";
import { removeModel, seedModel } from "./seed";

const panelOf = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);

describe("the feature page", () => {
  journey("its head keeps to two rows on a desk, live and pinned to an hour", async ({ page }) => {
    await seedModel(page.request, "feature-head");
    const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString();
    for (const search of ["", `?to=${hour}`]) {
      await page.goto(`/models/feature-head/features/income${search}`);
      await panelOf(page, "tests").getByRole("rowheader", { name: "alpha" }).waitFor();
      const head = await page
        .locator("header", { has: page.getByRole("heading", { level: 1 }) })
        .boundingBox();
      expect(head?.height).toBeLessThan(96);
    }
    await page.goto("about:blank");
    await removeModel(page.request, "feature-head");
  });

  journey(
    "shows a number's distributions, and the policy shows its hand beside the plain test",
    async ({ page }) => {
      await seedModel(page.request, "feature-one");
      await page.goto("/models/feature-one/features/income");
      await panelOf(page, "distribution").locator(".js-plotly-plot").waitFor();
      await panelOf(page, "histogram").locator(".js-plotly-plot").waitFor();
      const tests = panelOf(page, "tests");
      for (const row of [
        "alpha",
        "floor",
        "nₑ, effective",
        "tau, between days",
        "could alarm from D",
        "counts as drift",
      ]) {
        await tests.getByRole("rowheader", { name: row }).waitFor();
      }
      expect(await tests.getByRole("columnheader").allTextContents()).toContain("plain test");
      await panelOf(page, "missing").locator(".js-plotly-plot").waitFor();
      await page.goto("about:blank");
      await removeModel(page.request, "feature-one");
    },
  );

  journey("shows a category's shares, and the keys lead to the next feature", async ({ page }) => {
    await seedModel(page.request, "feature-two");
    await page.goto("/models/feature-two/features/region");
    const categories = panelOf(page, "categories");
    await categories.getByRole("rowheader", { name: "north" }).waitFor();
    await panelOf(page, "unseen").getByText("Every category is known to the reference").waitFor();
    const position = await page.getByText(/^[12] of 2/).textContent();
    await page.keyboard.press(position?.startsWith("1") ? "j" : "k");
    await page.waitForURL("**/models/feature-two/features/income**");
    await panelOf(page, "distribution").locator(".js-plotly-plot").waitFor();
    await page.goto("about:blank");
    await removeModel(page.request, "feature-two");
  });
});
