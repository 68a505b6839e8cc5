import { describe, expect } from "vitest";
import { journey } from "../support/journey";
import { removeModel, seedModel } from "./seed";

const name = "addressed";

describe("an address that asks for what is not there", () => {
  journey("is answered once, and its way on clears that part alone", async ({ page }) => {
    await seedModel(page.request, name, [{ column: "region" }]);
    const model = `/models/${name}`;
    const cases = [
      [
        `${model}?range=24h&segment=region:nowhere`,
        `${name} has no segment region nowhere.`,
        "Show all predictions",
        "?range=24h",
      ],
      [`${model}?range=24h&version=9`, `${name} has no version 9.`, "Show version 1", "?range=24h"],
      [`${model}?range=99d&window=7d`, "There is no range 99d.", "Show 7 d", "?window=7d"],
      [`${model}?to=soon`, "soon is not a time.", "Show 7 d to now", ""],
      [`${model}/features/weight?range=24h`, `${name} has no feature weight.`, `Open ${name}`, "?range=24h"],
    ] as const;
    for (const [address, headline, action, search] of cases) {
      await page.goto(address);
      await page.getByRole("heading", { name: headline }).waitFor();
      expect(await page.getByRole("alert").filter({ hasText: headline }).count()).toBe(1);
      expect(await page.locator("[data-panel]").count()).toBe(0);
      await page.getByRole("link", { name: action }).click();
      await page.waitForURL((url) => url.pathname === model && url.search === search);
      await page.locator("[data-panel=predictions]").waitFor();
    }
    await page.goto("about:blank");
    await removeModel(page.request, name);
  });

  journey("a segment is found by typing, with the keyboard alone", async ({ page }) => {
    await seedModel(page.request, name, [{ column: "region" }]);
    await page.goto(`/models/${name}`);
    const menu = page.getByRole("button", { name: "Segment: All predictions" });
    await menu.focus();
    await page.keyboard.press("ArrowDown");
    const field = page.getByRole("combobox");
    await field.pressSequentially("sou");
    await page.getByRole("option", { name: "north" }).waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await page.waitForURL("**?segment=region:south");
    await page.getByRole("button", { name: "Segment: region south" }).press("Enter");
    await field.pressSequentially("nowhere");
    await page.getByText("Nothing of this name.").waitFor();
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Segment: region south",
    );
    await page.goto("about:blank");
    await removeModel(page.request, name);
  });
});
