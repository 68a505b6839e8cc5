import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { journey } from "../support/journey";
import { removeModel, seedModel } from "./seed";

const panels = ["predictions", "drift", "performance", "alerts", "importance", "confidence"] as const;

const panelOf = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);
const drawn = (page: Page, name: string) => panelOf(page, name).locator(".js-plotly-plot .main-svg").first();

/** Leaves the model before it is removed, so that no refresh asks for what is gone. */
async function leave(page: Page, model: string): Promise<void> {
  await page.goto("about:blank");
  await removeModel(page.request, model);
}

describe("the model page", () => {
  journey("shows six panels in the handout's order, without scrolling at 1440 x 900", async ({ page }) => {
    await seedModel(page.request, "six-panels");
    await page.goto("/models/six-panels");
    await drawn(page, "predictions").waitFor();
    const order = await page
      .locator("[data-panel]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-panel")));
    expect(order).toEqual(panels);
    const scrolls = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
    expect(scrolls).toBe(false);
    await leave(page, "six-panels");
  });

  journey("is one column on a phone, with charts drawn for its width", async ({ page }) => {
    await seedModel(page.request, "on-a-phone");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/models/on-a-phone");
    const chart = drawn(page, "predictions");
    await chart.waitFor();
    expect(await chart.getAttribute("width")).toBe("358");
    const lefts = await page
      .locator("[data-panel]")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await leave(page, "on-a-phone");
  });

  journey("a chart is also words, a table whose state is in the URL, CSV and a picture", async ({ page }) => {
    await seedModel(page.request, "in-words");
    await page.goto("/models/in-words");
    await drawn(page, "drift").waitFor();
    const drift = panelOf(page, "drift");
    expect(await drift.locator("figcaption").textContent()).toContain("Drift of each feature");

    await drift.getByRole("button", { name: "save" }).click();
    const csv = await page.getByRole("menuitem", { name: "Data as CSV" }).getAttribute("href");
    expect(await (await page.request.get(csv ?? "")).text()).toContain("income");
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Picture as SVG" }).click();
    expect((await download).suggestedFilename()).toMatch(
      /^plumbline-in-words-drift-\d{8}T\d{4}Z-\d{8}T\d{4}Z\.svg$/,
    );

    await drift.getByRole("button", { name: "as a table" }).click();
    await drift.getByRole("link", { name: "income" }).waitFor();
    expect(new URL(page.url()).searchParams.get("tables")).toBe("drift");
    await page.reload();
    await drift.getByRole("link", { name: "income" }).click();
    await page.waitForURL("**/models/in-words/features/income**");
    await leave(page, "in-words");
  });

  journey(
    "a table behind a chart ends with a whole row, its head in sight when scrolled",
    async ({ page }) => {
      await seedModel(page.request, "whole-rows");
      await page.goto("/models/whole-rows?tables=confidence");
      const table = panelOf(page, "confidence").getByRole("region", { name: "as a table" });
      await table.getByRole("row").nth(5).waitFor();
      const box = await table.boundingBox();
      expect((box?.height ?? 1) % 25).toBe(0);
      await table.evaluate((element) => element.scrollBy(0, 130));
      const heading = await table.getByRole("columnheader").first().boundingBox();
      expect(heading?.y).toBe(box?.y);
      await leave(page, "whole-rows");
    },
  );

  journey("dragging over a time chart zooms every panel, and Back undoes it", async ({ page }) => {
    await seedModel(page.request, "zoomed");
    await page.goto("/models/zoomed?range=24h");
    await drawn(page, "confidence").waitFor();
    const box = await panelOf(page, "confidence").locator(".nsewdrag").first().boundingBox();
    if (!box) throw new Error("the chart has no plot");
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/from=.*to=/);
    await panelOf(page, "performance")
      .locator("[data-chart]")
      .or(panelOf(page, "performance").getByText("labelled"))
      .first()
      .waitFor();
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("from"));
    await leave(page, "zoomed");
  });

  journey("a click on a bar leads to its feature", async ({ page }) => {
    await seedModel(page.request, "bars");
    await page.goto("/models/bars");
    await drawn(page, "drift").waitFor();
    await panelOf(page, "drift").locator(".annotation", { hasText: "region" }).click();
    await page.waitForURL("**/models/bars/features/region**");
    await leave(page, "bars");
  });

  journey("what is posted is on the page at the next refresh, without a reload", async ({ page }) => {
    await seedModel(page.request, "live-one");
    await page.goto("/models/live-one");
    await panelOf(page, "predictions").getByText("240 predictions").waitFor();
    await page.request.post("/api/v1/models/live-one/predictions", {
      data: [
        { id: "late-comer", version: "1", features: { income: 1500, region: "north" }, prediction: 0.4 },
      ],
    });
    await panelOf(page, "predictions").getByText("241 predictions").waitFor({ timeout: 30_000 });
    await leave(page, "live-one");
  });
});
