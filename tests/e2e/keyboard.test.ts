import { describe, expect } from "vitest";
import { journey } from "../support/journey";
import { removeModel, seedModel } from "./seed";

describe("the keyboard", () => {
  journey("the palette finds a feature by typing and opens it", async ({ page }) => {
    await seedModel(page.request, "typed-model");
    await page.goto("/alerts");
    await page.getByRole("heading", { level: 1, name: "Alerts" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder("Search models, features, alerts").fill("income");
    await page.getByRole("option", { name: /income/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/models/typed-model/features/income");
    await page.goto("about:blank");
    await removeModel(page.request, "typed-model");
  });

  journey("g and a letter go to a page, and ? lists the keys that work there", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await page.waitForURL("**/alerts");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys" });
    await help.waitFor();
    expect(await help.textContent()).toContain("Fleet");
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
  });

  journey("keys that a person types into a field stay in the field", async ({ page }) => {
    await page.goto("/add");
    const field = page.getByLabel("name", { exact: true });
    await field.fill("");
    await field.pressSequentially("gauge");
    expect(await field.inputValue()).toBe("gauge");
    await page.keyboard.press("/");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe("/add");
  });
});
