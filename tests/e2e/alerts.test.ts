import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { barriersAt, inEveryLook, violationsOf } from "../support/barriers";
import { journey } from "../support/journey";
import { seedAlerts } from "./alert-seed";
import { removeModel } from "./seed";

interface Listed {
  readonly id: number;
  readonly rule: string;
  readonly column: string | null;
}

/** The ids of what fires, by rule and column. */
async function firingOf(page: Page, model: string): Promise<Map<string, number>> {
  const { data } = await (await page.request.get(`/api/v1/alerts?firing=true&model=${model}`)).json();
  return new Map(data.alerts.map(({ id, rule, column }: Listed) => [`${rule} ${column ?? ""}`.trim(), id]));
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}

/** Leaves the page before the model is removed, so that no refresh asks for what is gone. */
async function leave(page: Page, model: string): Promise<void> {
  await page.goto("about:blank");
  await removeModel(page.request, model);
}

describe("alerts", () => {
  journey(
    "are acknowledged, snoozed and resolved by keys alone, one by one and together",
    async ({ page }) => {
      const model = "alerts-by-keys";
      await seedAlerts(page.request, model);
      const firing = await firingOf(page, model);
      expect([...firing.keys()].sort()).toEqual([
        "dataset_drift",
        "drift delay",
        "drift income",
        "performance",
      ]);

      await page.goto(`/alerts?model=${model}`);
      await page.getByRole("button", { name: "2 columns drifted" }).waitFor();
      await page.waitForFunction(() => /^Alerts \(\d+\) · Plumbline$/.test(document.title));
      expect(await page.getByRole("row", { name: /income|delay/ }).count()).toBe(2);

      await press(page, "j", "a");
      const critical = page.getByRole("row", { name: /ROC AUC is below its minimum/ });
      await critical.getByText("Acknowledged by").first().waitFor({ state: "attached" });
      await page.getByText(`${model}, ROC AUC is below its minimum: acknowledged.`).waitFor();
      await press(page, "z");
      await page.getByText(`${model}, ROC AUC is below its minimum: given back.`).waitFor();
      await critical.getByText("Acknowledged by").first().waitFor({ state: "detached" });

      // The group's line stands for its three members.
      await press(page, "j", "x");
      await page.getByRole("region", { name: "Selected alerts" }).getByText("3 selected").waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await press(page, "s");
      const sleeping = page.getByRole("dialog", { name: "Snooze 3 alerts" });
      await sleeping.waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await press(page, "Tab", "Enter");
      await sleeping.waitFor({ state: "detached" });
      await page.getByText("3 alerts snoozed.").waitFor();
      await page.getByRole("button", { name: "2 columns drifted" }).waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Snoozed 3" }).click();
      await page.waitForURL(/show=snoozed/);
      await page.getByRole("button", { name: "2 columns drifted" }).waitFor();

      await page.goto(`/alerts/${firing.get("performance")}`);
      await page.getByRole("heading", { level: 1, name: "ROC AUC is below its minimum" }).waitFor();
      await page.locator(".js-plotly-plot .main-svg").first().waitFor();
      await press(page, "e");
      const resolving = page.getByRole("dialog", { name: /^Resolve ROC AUC is below its minimum/ });
      await resolving.waitFor();
      await resolving.getByRole("button", { name: "Resolve" }).focus();
      await press(page, "Enter");
      await resolving.getByText("Choose a cause", { exact: false }).waitFor();
      await resolving.getByRole("radio", { name: /^Real drift/ }).focus();
      await press(page, "ArrowDown");
      await press(page, "Tab");
      await page.keyboard.type("the labels were shuffled");
      await press(page, "Tab", "Enter");
      await resolving.waitFor({ state: "detached" });
      const history = page.getByRole("region", { name: "History" });
      await history.getByText("resolved it: data bug").waitFor();
      await history.getByText("the labels were shuffled").waitFor();
      await history.getByText("acknowledged it").waitFor();
      await page.getByRole("button", { name: "Change the cause" }).waitFor();
      await leave(page, model);
    },
  );

  journey("a message's link leads to one press, and opening it does nothing", async ({ page }) => {
    const model = "alerts-by-link";
    await seedAlerts(page.request, model);
    const id = (await firingOf(page, model)).get("drift income");
    await page.goto(`/alerts/${id}?do=acknowledge`);
    await page.locator("button:focus", { hasText: "Acknowledge" }).waitFor();
    const { data } = await (await page.request.get(`/api/v1/alerts/${id}`)).json();
    expect(data.alert.work.state).toBe("open");
    await press(page, "Enter");
    await page.getByText("acknowledged it").waitFor();
    await page
      .getByRole("region", { name: "Moved together" })
      .getByRole("link", { name: "delay drifted" })
      .click();
    await page.getByRole("heading", { level: 1, name: "delay drifted" }).waitFor();
    await page.getByRole("link", { name: "What the rule saw" }).click();
    await page.waitForURL(new RegExp(`/models/${model}/features/delay\\?`));

    await page.goto(`/alerts?alert=${id}`);
    await page.waitForURL(`**/alerts/${id}`);
    await leave(page, model);
  });

  journey("an alert that is not there says so", async ({ page, expectedErrors }) => {
    expectedErrors.push(/404/);
    await page.goto("/alerts/2147483647");
    await page.getByRole("heading", { level: 1, name: "There is no alert 2147483647." }).waitFor();
    await page.getByRole("link", { name: "Open the alerts" }).click();
    await page.waitForURL("**/alerts");
  });

  journey("every page of alerts reads without barriers in both themes, at every width", async ({ page }) => {
    const model = "alerts-for-all";
    await seedAlerts(page.request, model);
    const firing = await firingOf(page, model);
    const paths = [
      "/alerts",
      "/alerts?show=closed",
      "/alerts?model=nobody",
      `/alerts/${firing.get("performance")}`,
      `/alerts/${firing.get("drift income")}`,
    ];
    expect(await inEveryLook(page, () => barriersAt(page, paths))).toEqual([]);
    await leave(page, model);
  });
});
