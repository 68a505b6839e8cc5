import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { journey } from "../support/journey";
import { removeEveryModel, removeModel } from "./seed";

const run = promisify(execFile);

/** A reference as a person has it: one row a prediction, a header, no types. */
const validationCsv = [
  "distance,origin,prediction,label",
  ...Array.from({ length: 400 }, (_, row) =>
    [
      200 + ((row * 37) % 900),
      ["BOS", "JFK", "ORD"][row % 3],
      ((row * 7) % 100) / 100,
      row % 4 === 0 ? 1 : 0,
    ].join(","),
  ),
].join("\n");

const commandOf = async (page: Page, step: string): Promise<string> =>
  (await page.getByRole("listitem").filter({ hasText: step }).locator("pre").textContent()) ?? "";

describe("a new installation", () => {
  journey(
    "its four commands work as they stand, and the first prediction opens the dashboard",
    async ({ page }) => {
      await removeEveryModel(page.request);
      const folder = await mkdtemp(join(tmpdir(), "plumbline-commands-"));
      const shell = async (command: string) =>
        JSON.parse(
          (await run("bash", ["-c", `${command.replace(/^curl/, "curl -sS")}`], { cwd: folder })).stdout,
        );
      await writeFile(join(folder, "validation.csv"), validationCsv);

      await page.goto("/");
      await page.getByText("No models yet.").waitFor();
      await page.getByLabel("name", { exact: true }).fill("credit risk!");
      const name = await page.getByLabel("name", { exact: true }).inputValue();
      expect(name).toBe("credit-risk-");

      expect((await shell(await commandOf(page, "Name the model"))).data.name).toBe(name);
      await page.goto(`/add?name=${name}`);
      await page.getByRole("link", { name: `${name} is here` }).waitFor();

      expect((await shell(await commandOf(page, "Send the reference"))).data.rows).toBe(400);
      await page.getByText("400 rows").waitFor();

      expect((await shell(await commandOf(page, "Log predictions"))).data.accepted).toBe(1);
      await page.waitForURL(`**/models/${name}`);
      await page.getByRole("heading", { level: 1, name }).waitFor();

      await page.goto(`/add?name=${name}`);
      expect((await shell(await commandOf(page, "Send labels"))).data.accepted).toBe(1);

      await page.goto("about:blank");
      await removeModel(page.request, name);
      await rm(folder, { recursive: true });
    },
  );

  journey(
    "a model without anything says what its panels wait for, with its own commands",
    async ({ page }) => {
      await page.request.post("/api/v1/models", { data: { name: "bare-model", task: "binary" } });
      await page.goto("/models/bare-model");
      await page.getByText("Send the reference").waitFor();
      expect(await page.locator("pre").first().textContent()).toContain(
        "/api/v1/models/bare-model/versions/1/reference",
      );
      await page.getByRole("heading", { name: "What will stand here" }).waitFor();
      await page.goto("about:blank");
      await removeModel(page.request, "bare-model");
    },
  );

  journey(
    "a model without a reference shows what it has, and every panel says what it waits for",
    async ({ page }) => {
      await page.request.post("/api/v1/models", {
        data: {
          name: "logged-only",
          task: "multiclass",
          classes: ["cat", "it's a bird"],
          columns: [{ name: "weight", kind: "numeric" }],
        },
      });
      const rows = Array.from({ length: 120 }, (_, row) => ({
        id: `w-${row}`,
        version: "1",
        features: { weight: row },
        prediction: row % 3 ? "cat" : "it's a bird",
      }));
      await page.request.post("/api/v1/models/logged-only/predictions", { data: rows });
      await page.goto("/models/logged-only");
      const panel = (id: string) => page.locator(`[data-panel=${id}]`);
      await panel("predictions").locator("[data-chart] .js-plotly-plot").waitFor();
      expect(await panel("drift").locator("pre").textContent()).toContain("/versions/1/reference");
      expect(await panel("performance").locator("pre").textContent()).toContain("it'\\''s a bird");
      expect(await page.getByText("could not be read").count()).toBe(0);
      await page.goto("/models/logged-only/features/weight");
      await page.getByText("Values are counted in those of a reference").first().waitFor();
      await page.goto("about:blank");
      await removeModel(page.request, "logged-only");
    },
  );

  journey("a model that does not exist is said so, with the way out", async ({ page, expectedErrors }) => {
    expectedErrors.push(/404/);
    await page.goto("/models/nobody");
    await page.getByRole("heading", { name: "No model is called nobody." }).waitFor();
    expect(await page.getByRole("link", { name: "Open the fleet" }).getAttribute("href")).toBe("/");
  });
});
