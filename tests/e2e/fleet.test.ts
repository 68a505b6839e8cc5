import { describe, expect } from "vitest";
import { journey } from "../support/journey";
import { removeModel, seedModel } from "./seed";

describe("the fleet", () => {
  journey("shows a model with its predictions, and keys open it", async ({ page }) => {
    await seedModel(page.request, "fleet-one");
    await page.goto("/");
    const row = page.getByRole("row").filter({ hasText: "fleet-one" });
    await row.waitFor();
    expect(await row.textContent()).toContain("240");
    for (let presses = 0; presses < 20 && !(await row.getAttribute("data-selected")); presses++) {
      await page.keyboard.press("j");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL("**/models/fleet-one");
    await page.getByRole("heading", { level: 1, name: "fleet-one" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Fleet" }).waitFor();
    await page.goto("about:blank");
    await removeModel(page.request, "fleet-one");
  });

  journey("its filter lives in the URL, and Back undoes it", async ({ page }) => {
    await seedModel(page.request, "fleet-two");
    await page.goto("/");
    await page.getByRole("row").filter({ hasText: "fleet-two" }).waitFor();
    await page.getByRole("group", { name: "Range of the small charts" }).getByText("24 h").click();
    await page.waitForURL("**/?range=24h");
    await page.goBack();
    await page.waitForURL((url) => url.search === "");
    await page.goto("about:blank");
    await removeModel(page.request, "fleet-two");
  });

  journey("rows that were refused are counted, and shown with their reasons", async ({ page }) => {
    await seedModel(page.request, "fleet-three");
    await page.request.post("/api/v1/models/fleet-three/predictions", {
      data: [{ id: "bad-1", version: "1", features: { income: "much", region: "north" }, prediction: 0.2 }],
    });
    await page.goto("/");
    await page.getByRole("button", { name: "Show them" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("income").waitFor();
    expect(await dialog.textContent()).toContain("fleet-three");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.goto("about:blank");
    await removeModel(page.request, "fleet-three");
  });

  journey(
    "a demonstration says what it is, and is removed after saying what that means",
    async ({ page }) => {
      const name = "fleet-shown";
      await page.request.post("/api/v1/models", {
        data: { name, task: "binary", demonstration: { text: "Demonstration: flights of another year." } },
      });
      await page.goto(`/models/${name}`);
      await page.getByText("Demonstration: flights of another year.").waitFor();
      await page.getByRole("button", { name: "Remove it" }).click();
      const dialog = page.getByRole("dialog", { name: `Remove the demonstration ${name}` });
      await dialog.getByText("the stream of flights stops").waitFor();
      await dialog.getByRole("button", { name: "Keep it" }).click();
      await dialog.waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Remove it" }).click();
      await dialog.getByRole("button", { name: `Remove ${name}` }).click();
      await page.waitForURL((url) => url.pathname === "/");
      expect((await page.request.get(`/api/v1/models/${name}`)).status()).toBe(404);
    },
  );
});
