import type { APIRequestContext, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violationsOf } from "../support/barriers";
import { journey } from "../support/journey";
import { removeModel } from "./seed";

const hourMs = 3_600_000;

async function sent(answer: ReturnType<APIRequestContext["get"]>): Promise<void> {
  const response = await answer;
  if (!response.ok())
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
}

interface Rows {
  readonly count: number;
  readonly labelled: number;
  /** Whether the challenger predicts the same ids. */
  readonly together?: boolean;
}

/** Two versions of a model of loans; the second sees more of what decides, and says so of the same ids. */
async function seedVersions(request: APIRequestContext, name: string, rows: Rows): Promise<void> {
  const { count, labelled, together = true } = rows;
  await removeModel(request, name);
  await sent(
    request.post("/api/v1/models", {
      data: {
        name,
        task: "binary",
        description: "repays in time",
        decisionThreshold: 0.4,
        columns: [
          { name: "income", kind: "numeric" },
          { name: "region", kind: "categorical" },
        ],
        segments: [{ column: "region" }],
      },
    }),
  );
  const begin = Math.floor(Date.now() / hourMs) * hourMs - 20 * hourMs;
  let state = 7;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
  const noise = (size: number) => size * (random() + random() + random() - 1.5);
  const loans = Array.from({ length: count }, (_, row) => {
    const risk = noise(3);
    return {
      id: `p-${row}`,
      timestamp: new Date(begin + row * 60_000).toISOString(),
      features: { income: 1000 + ((row * 131) % 4000), region: ["north", "south", "west"][row % 3] },
      first: sigmoid(0.8 * risk + noise(4) - 0.6),
      second: sigmoid(1.4 * risk + noise(1.2) - 0.6),
      label: random() < sigmoid(1.5 * risk - 0.6) ? 1 : 0,
    };
  });
  const of = (version: string, scoreOf: (loan: (typeof loans)[number]) => number) =>
    loans.map((loan) => ({
      id: version === "2" && !together ? `${loan.id}-other` : loan.id,
      timestamp: loan.timestamp,
      features: loan.features,
      version,
      prediction: scoreOf(loan),
    }));
  await sent(request.post(`/api/v1/models/${name}/predictions`, { data: of("1", ({ first }) => first) }));
  await sent(request.post(`/api/v1/models/${name}/predictions`, { data: of("2", ({ second }) => second) }));
  const labels = loans.slice(0, labelled).map(({ id, label }) => ({ id, label }));
  if (labels.length > 0) await sent(request.post(`/api/v1/models/${name}/labels`, { data: labels }));
  await sent(request.patch(`/api/v1/models/${name}`, { data: { servingVersion: "1" } }));
}

/** Leaves the model before it is removed, so that no refresh asks for what is gone. */
async function leave(page: Page, model: string): Promise<void> {
  await page.goto("about:blank");
  await removeModel(page.request, model);
}

const drawn = (page: Page, panel: string) =>
  page.locator(`[data-panel="compare-${panel}"] .js-plotly-plot .main-svg`).first();

describe("the comparison of two versions", () => {
  journey("is reached from the version, and its title is the verdict", async ({ page }) => {
    await seedVersions(page.request, "challenged", { count: 1100, labelled: 1000 });
    await page.goto("/models/challenged?range=24h");
    await page.getByRole("link", { name: "Compare versions" }).click();
    await page.waitForURL("**/models/challenged/compare**");
    expect(new URL(page.url()).searchParams.get("range")).toBe("24h");
    await page.getByRole("heading", { level: 1, name: /Version 2 is better on/ }).waitFor();
    await page.getByText("1,000 labelled of 1,100 rows that both predicted").waitFor();
    const auc = page.getByRole("row").filter({ hasText: "ROC AUC" });
    expect(await auc.textContent()).toMatch(/0\.\d{3}0\.\d{3}\+0\.\d{3}\+0\.\d{3} to \+0\.\d{3}.*better$/);
    await page.getByRole("rowheader", { name: "accuracy at 0.4" }).waitFor();
    await drawn(page, "scores").waitFor();
    await drawn(page, "calibration").waitFor();
    await page.getByText(/^Where they disagree, version 2 is right in \d+ %$/).waitFor();
    await page.getByRole("region", { name: "Segments of region" }).getByRole("row").nth(3).waitFor();
    await leave(page, "challenged");
  });

  journey("changes places, and Back brings it back; its figures are CSV", async ({ page }) => {
    await seedVersions(page.request, "swapped", { count: 600, labelled: 600 });
    await page.goto("/models/swapped/compare");
    await page.getByRole("heading", { level: 1, name: /Version 2 is better on/ }).waitFor();
    await page.getByRole("button", { name: /^Champion: / }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemradio", { name: "version 2" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: /Version 1 is worse on/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("champion")).toBe("2");
    const csv = await page.getByRole("link", { name: "Data as CSV" }).getAttribute("href");
    expect(await (await page.request.get(csv ?? "")).text()).toContain("rocAuc,ROC AUC");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /Version 2 is better on/ }).waitFor();
    await leave(page, "swapped");
  });

  journey("has no accessibility violations, in both themes and on a phone", async ({ page }) => {
    await seedVersions(page.request, "accessible", { count: 600, labelled: 600 });
    await page.goto("/models/accessible/compare");
    await drawn(page, "calibration").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await drawn(page, "calibration").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violationsOf(page)).toEqual([]);
    await leave(page, "accessible");
  });

  journey("says what is missing, with the command that brings it", async ({ page }) => {
    await seedVersions(page.request, "few-labels", { count: 300, labelled: 12 });
    await page.goto("/models/few-labels/compare");
    await page
      .getByRole("heading", {
        name: "Too few rows that both predicted and that have a label: 12 of 200 needed",
      })
      .waitFor();
    await page.getByText(/curl -X POST .*\/models\/few-labels\/labels/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await leave(page, "few-labels");

    await seedVersions(page.request, "apart", { count: 250, labelled: 250, together: false });
    await page.goto("/models/apart/compare");
    await page
      .getByRole("heading", { name: "No row was predicted by both version 1 and version 2" })
      .waitFor();
    await page.getByText("the id of the champion").waitFor();
    await leave(page, "apart");
  });

  journey("one version alone, and a version that is not there, lead on", async ({ page, expectedErrors }) => {
    expectedErrors.push(/404 \(Not Found\)/);
    await seedVersions(page.request, "lonely", { count: 20, labelled: 0 });
    await page.goto("/models/lonely/compare?challenger=9");
    await page.getByRole("heading", { name: "These versions cannot be compared" }).waitFor();
    await page.getByText("lonely has no version named 9. lonely has 1, 2.").waitFor();
    await page.getByRole("link", { name: "Compare the serving version" }).click();
    await page.getByRole("heading", { level: 1, name: /Too few rows/ }).waitFor();
    await leave(page, "lonely");

    await sent(page.request.post("/api/v1/models", { data: { name: "single", task: "regression" } }));
    const row = { id: "a", version: "1", features: { x: 1 }, prediction: 3 };
    await page.request.post("/api/v1/models/single/predictions", { data: [row] });
    await page.goto("/models/single/compare");
    await page.getByRole("heading", { name: /has no challenger yet|No version has predicted yet/ }).waitFor();
    await page.getByText(/curl -X POST .*\/models\/single\/predictions/).waitFor();
    await leave(page, "single");
  });
});
