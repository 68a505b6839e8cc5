import { describe, expect } from "vitest";
import { journey } from "../support/journey";
import { removeModel, seedModel } from "./seed";

const name = "headed-model";

describe("the head of a model's page", () => {
  journey(
    "a range, a window and a pause stand in the URL together, and Back takes the last one off",
    async ({ page }) => {
      await seedModel(page.request, name);
      await page.goto(`/models/${name}`);
      await page.getByRole("group", { name: "Range" }).getByText("24 h").click();
      await page.waitForURL("**?range=24h");
      await page.getByRole("button", { name: /^Evaluation window/ }).click();
      await page.getByRole("menuitemradio", { name: "7 d" }).click();
      await page.waitForURL("**?range=24h&window=7d");
      await page.getByRole("button", { name: "Pause" }).click();
      await page.waitForURL("**?range=24h&window=7d&paused=true");
      await page.getByText("Paused").waitFor();
      await page.goBack();
      await page.getByText("Live", { exact: true }).waitFor();
      expect(new URL(page.url()).search).toBe("?range=24h&window=7d");
      await page.goto("about:blank");
      await removeModel(page.request, name);
    },
  );

  journey("a page pinned to an hour says so, and leads back to now", async ({ page }) => {
    await seedModel(page.request, name);
    const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString();
    await page.goto(`/models/${name}?range=24h&to=${hour}`);
    await page.getByText("Pinned to").waitFor();
    await page.getByRole("button", { name: "Back to live" }).click();
    await page.waitForURL((url) => url.search === "?range=24h");
    await page.getByText("Live", { exact: true }).waitFor();
    await page.goto("about:blank");
    await removeModel(page.request, name);
  });

  journey("dates that are chosen become the range", async ({ page }) => {
    await seedModel(page.request, name);
    await page.goto(`/models/${name}`);
    await page.getByRole("button", { name: "Choose dates" }).click();
    await page.getByLabel("From, UTC").fill("2020-01-02T00:00");
    await page.getByLabel("To, UTC").fill("2020-01-01T00:00");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText("The end must come after the start.").waitFor();
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 11);
    await page.getByLabel("From, UTC").fill(`${yesterday}00:00`);
    await page.getByLabel("To, UTC").fill(`${yesterday}06:00`);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(`**?from=${yesterday}00:00:00.000Z&to=${yesterday}06:00:00.000Z`);
    await page.goto("about:blank");
    await removeModel(page.request, name);
  });

  journey("an evaluation is made at once and shown", async ({ page }) => {
    await seedModel(page.request, name);
    await page.goto(`/models/${name}`);
    // The worker may have been here before: what counts is that the press makes one.
    const made = page.waitForResponse((response) => response.url().endsWith(`/${name}/evaluations`));
    await page.getByRole("button", { name: "Evaluate now" }).click();
    const { data } = await (await made).json();
    expect(data.evaluated).toBe(1);
    await page.getByText("Evaluated", { exact: true }).waitFor({ state: "attached" });
    await page.getByText(/evaluated \d\d:\d\d/).waitFor();
    await page.goto("about:blank");
    await removeModel(page.request, name);
  });

  journey("every panel's data can be fetched as CSV from the export menu", async ({ page }) => {
    await seedModel(page.request, name);
    await page.goto(`/models/${name}`);
    await page.getByRole("button", { name: "Export" }).click();
    const links = page.getByRole("menu").getByRole("menuitem").locator("xpath=self::a");
    const addresses = await links.evaluateAll((items) =>
      items.map((item) => item.getAttribute("href") ?? ""),
    );
    expect(addresses).toHaveLength(6);
    for (const address of addresses) {
      const answer = await page.request.get(address);
      expect(`${address} ${answer.status()} ${answer.headers()["content-type"]}`).toContain("200 text/csv");
    }
    await page.goto("about:blank");
    await removeModel(page.request, name);
  });
});
