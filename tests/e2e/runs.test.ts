import { readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { barriersAt, inEveryLook } from "../support/barriers";
import { journey } from "../support/journey";

interface Logged {
  readonly name: string;
  readonly depth: number;
  readonly status?: "FINISHED";
  readonly points?: number;
}

/** What a client of MLflow sends: an experiment and its runs, each with params, a curve and a file. */
async function logRuns(
  request: APIRequestContext,
  kind: string,
  runs: readonly Logged[],
): Promise<{ readonly experiment: string; readonly experimentId: string; readonly ids: readonly string[] }> {
  const experiment = `${kind}-${Date.now()}`;
  const { experiment_id: experimentId } = await send(request, "experiments/create", { name: experiment });
  const ids: string[] = [];
  for (const run of runs) ids.push(await logRun(request, experimentId, run));
  return { experiment, experimentId, ids };
}

async function logRun(request: APIRequestContext, experimentId: string, run: Logged): Promise<string> {
  const start = Date.now() - 60_000;
  const created = await send(request, "runs/create", {
    experiment_id: experimentId,
    run_name: run.name,
    user_id: "ada",
    start_time: start,
  });
  const id: string = created.run.info.run_id;
  await send(request, "runs/log-batch", {
    run_id: id,
    params: [
      { key: "depth", value: String(run.depth) },
      { key: "seed", value: "7" },
    ],
    metrics: Array.from({ length: run.points ?? 30 }, (_, step) => ({
      key: "val/loss",
      value: 1 / (step + run.depth),
      timestamp: start + step * 1000,
      step,
    })),
  });
  await send(request, "runs/log-metric", { run_id: id, key: "auc", value: run.depth / 10, timestamp: start });
  const path = `${experimentId}/${id}/artifacts/model/weights.bin`;
  await request.put(`/api/2.0/mlflow-artifacts/artifacts/${path}`, { data: Buffer.from("0123456789") });
  if (run.status)
    await send(request, "runs/update", { run_id: id, status: run.status, end_time: start + 30_000 });
  return id;
}

async function send(request: APIRequestContext, path: string, data: object) {
  const response = await request.post(`/api/2.0/mlflow/${path}`, { data });
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  return response.json();
}

const remove = (request: APIRequestContext, experimentId: string) =>
  send(request, "experiments/delete", { experiment_id: experimentId });

const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

describe("runs", () => {
  journey("are found, sorted and filtered, and the address holds it", async ({ page, expectedErrors }) => {
    expectedErrors.push(/400 \(Bad Request\)/);
    const { experiment, experimentId } = await logRuns(page.request, "found-runs", [
      { name: "shallow", depth: 3, status: "FINISHED" },
      { name: "deep", depth: 9 },
    ]);
    await page.goto("/");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await page.waitForURL("**/runs");
    await page.getByRole("button", { name: /^Experiment/ }).click();
    await page.getByRole("option", { name: experiment }).click();
    await page.waitForURL(`**/runs?experiment=${experimentId}`);
    await rowOf(page, "shallow").getByRole("cell", { name: "Finished", exact: true }).waitFor();
    await page.getByText("2 runs, 1 running now.").waitFor();

    await page.getByRole("button", { name: "auc" }).click();
    await page.waitForURL((url) => url.searchParams.get("order") === "metrics.auc DESC");
    await page
      .getByRole("columnheader", { name: "auc", exact: true })
      .and(page.locator("[aria-sort=descending]"))
      .waitFor();
    expect(await page.getByRole("row").nth(1).textContent()).toContain("deep");

    const filter = page.getByLabel("Filter", { exact: true });
    await filter.fill("metrics.auc < 0.5 and colour.x = 'red'");
    await filter.press("Enter");
    await page.getByText("This filter is not understood at character 23.").waitFor();
    expect(await page.locator("mark").textContent()).toBe("colour.x");
    await filter.fill("metrics.auc < 0.5");
    await filter.press("Enter");
    await rowOf(page, "shallow").waitFor();
    await rowOf(page, "deep").waitFor({ state: "detached" });
    expect(new URL(page.url()).searchParams.get("filter")).toBe("metrics.auc < 0.5");
    await page.reload();
    await page.getByText("1 run matches").waitFor();
    await page.goto("about:blank");
    await remove(page.request, experimentId);
  });

  journey("are marked with x and compared with c", async ({ page }) => {
    const { experimentId, ids } = await logRuns(page.request, "compared-runs", [
      { name: "shallow", depth: 3, status: "FINISHED" },
      { name: "deep", depth: 9, status: "FINISHED", points: 900 },
    ]);
    await page.goto(`/runs?experiment=${experimentId}&order=run_name+DESC`);
    await rowOf(page, "deep").waitFor();
    for (const key of ["j", "x", "j", "x"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
    await page.getByRole("link", { name: "Compare 2" }).waitFor();
    await page.keyboard.press("c");
    await page.waitForURL(`**/runs/compare?runs=${ids.join(",")}`);
    await page.getByRole("heading", { level: 1, name: "2 runs compared" }).waitFor();
    await page.getByText("1 of 2 params differs: depth.").waitFor();
    expect(await rowOf(page, "≠ differs").textContent()).toContain("depth");
    expect(await rowOf(page, "auc:").or(rowOf(page, "auc")).first().textContent()).toContain("best:0.9");
    await page.locator("[data-panel='curve-val/loss'] .js-plotly-plot").waitFor();
    const raw = await page.locator("[data-panel='curve-val/loss'] .scatterlayer .trace").count();
    await page.getByLabel("Smoothing").fill("0.6");
    await page.waitForURL((url) => url.searchParams.get("smooth") === "0.6");
    await page.waitForFunction(
      (before) =>
        document.querySelectorAll("[data-panel='curve-val/loss'] .scatterlayer .trace").length === 2 * before,
      raw,
    );
    await page.getByRole("button", { name: "Since start" }).click();
    await page.waitForURL((url) => url.searchParams.get("x") === "relative");
    await page.getByRole("img", { name: /^2 runs over depth/ }).waitFor();
    await page.goto("about:blank");
    await remove(page.request, experimentId);
  });

  journey("one that runs grows before the eyes, and its files can be saved", async ({ page }) => {
    const { experimentId, ids } = await logRuns(page.request, "growing-runs", [
      { name: "growing", depth: 4 },
    ]);
    const id = ids[0] ?? "";
    await page.goto(`/#/experiments/${experimentId}/runs/${id}`);
    await page.waitForURL(`**/runs/${id}`);
    await page.getByRole("heading", { level: 1, name: "growing" }).waitFor();
    await page.getByText(/^Running for/).waitFor();
    await page.getByRole("img", { name: /^val\/loss from/ }).waitFor();
    await send(page.request, "runs/log-metric", {
      run_id: id,
      key: "val/loss",
      value: 0.0123,
      timestamp: Date.now(),
      step: 30,
    });
    await page.getByRole("cell", { name: "0.0123" }).first().waitFor();
    await page.getByRole("img", { name: /to 0.0123$/ }).waitFor();
    await page.getByRole("button", { name: "model", exact: true }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: "Save model/weights.bin, 10 B" }).click();
    expect(readFileSync(await (await saved).path(), "utf8")).toBe("0123456789");
    await send(page.request, "runs/update", { run_id: id, status: "FAILED", end_time: Date.now() });
    await page.getByText(/^Failed after/).waitFor();
    await page.goto("about:blank");
    await remove(page.request, experimentId);
  });

  journey("every page of runs reads without barriers in both themes, at every width", async ({ page }) => {
    const { experimentId, ids } = await logRuns(page.request, "plain-runs", [
      { name: "shallow", depth: 3, status: "FINISHED" },
      { name: "deep", depth: 9 },
    ]);
    const paths = [
      "/runs",
      `/runs?experiment=${experimentId}&selected=${ids[0]}`,
      "/runs?filter=run_name+%3D+%27nobody%27",
      `/runs/${ids[0]}`,
      `/runs/compare?runs=${ids.join(",")}`,
      "/runs/compare",
    ];
    expect(await inEveryLook(page, () => barriersAt(page, paths))).toEqual([]);
    await page.goto("about:blank");
    await remove(page.request, experimentId);
  });
});
