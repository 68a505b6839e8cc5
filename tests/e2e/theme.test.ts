import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { barriersAt, violationsOf } from "../support/barriers";
import { journey } from "../support/journey";
import { removeModel, seedModel } from "./seed";

const themeOf = (page: Page) => page.locator("html").getAttribute("data-theme");

/** The API's page is long enough to have a journey of its own. */
const pages = [
  "/",
  "/alerts",
  "/add",
  "/models/plain-model",
  "/models/plain-model?tables=predictions,drift,confidence",
  "/models/plain-model?version=9",
  "/models/plain-model/features/income",
  "/models/plain-model/features/region?tables=categories",
];

describe("the theme", () => {
  journey("is the system's until a person chooses, and the choice stays", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/alerts");
    expect(await themeOf(page)).toBe("dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.locator("html[data-theme=light]").waitFor();
    // The page answers to clicks once it has replaced what stood for it.
    await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Theme" }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await page.locator("html[data-theme=dark]").waitFor();
    await page.reload();
    expect(await themeOf(page)).toBe("dark");
  });

  journey(
    "stands before any script of the page has run, so nothing flashes",
    async ({ page, expectedErrors }) => {
      expectedErrors.push(/Failed to load resource/, /ERR_FAILED/);
      await page.route("**/_next/static/**/*.js", (route) => route.abort());
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto("/alerts");
      expect(await themeOf(page)).toBe("dark");
      const background = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      expect(background).toBe("rgb(18, 19, 20)");
    },
  );

  journey("paper is white whatever the screen shows", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("/alerts");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await themeOf(page)).toBe("light");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await themeOf(page)).toBe("dark");
  });

  journey("an open menu is part of the page for those who hear it", async ({ page }) => {
    await seedModel(page.request, "menu-model");
    await page.goto("/models/menu-model");
    await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
    for (const name of ["Export", /^Evaluation window/]) {
      await page.getByRole("button", { name }).click();
      await page.getByRole("menu").waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("menu").waitFor({ state: "detached" });
    }
    await page.goto("about:blank");
    await removeModel(page.request, "menu-model");
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 390]) {
      journey(`every page reads without barriers, ${colorScheme} and ${width} px wide`, async ({ page }) => {
        await seedModel(page.request, "plain-model", [{ column: "region" }]);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await barriersAt(page, pages)).toEqual([]);
        await page.goto("about:blank");
        await removeModel(page.request, "plain-model");
      });
    }
  }

  for (const [colorScheme, width] of [
    ["light", 390],
    ["dark", 1440],
  ] as const) {
    journey(`the API reads without barriers, ${colorScheme} and ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await barriersAt(page, ["/docs"])).toEqual([]);
    });
  }
});
