import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { barriersOf, inEveryLook } from "../support/barriers";
import { journey } from "../support/journey";
import { type Product, startProduct } from "../support/product";

const handout = readFileSync("tests/fixtures/config/config.yaml", "utf8");
const name = "innovation_classifier";
let folder = "";
let product: Product;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-config-"));
  await writeFile(join(folder, "broken.yaml"), "model:\n  name: innovation_classifier\n  tipe: tree\n");
  product = await startProduct({ PLUMBLINE_CONFIG: folder, PLUMBLINE_WEB_PROCESSES: "1" });
});
afterAll(async () => {
  await product.remove();
  await rm(folder, { recursive: true, force: true });
});

describe("a model's configuration", () => {
  journey(
    "filled in, pasted, mended by line and key, saved, exported; then drift of the model and of the file",
    async ({ page, expectedErrors }) => {
      // The address of each request stands in the message of a refused one.
      expectedErrors.push(/40[49]|422/);
      expect(product.output()).toMatch(
        /configuration: broken.yaml line 3, model.tipe: is not a key that is known: did you mean type\?/,
      );
      await rm(join(folder, "broken.yaml"));
      const made = await page.request.post(`${product.url}/api/v1/models`, {
        data: { name, task: "binary" },
      });
      expect(made.status()).toBe(201);

      await page.goto(`${product.url}/models/${name}`);
      await page.getByRole("link", { name: "Configuration" }).click();
      const editor = page.getByRole("textbox", { name: `config.yaml of ${name}` });
      await page.getByText("Nothing is stored yet").waitFor();
      expect(await editor.inputValue()).toContain(`name: ${name}`);
      const save = page.getByRole("button", { name: /^Save as revision/ });
      await expectEnabled(page, "Save as revision 1");

      await editor.fill(
        handout.replace("drift_threshold", "drift_treshold").replace("replicas: 5", "replicas: five"),
      );
      await page.getByText("did you mean drift_threshold?").waitFor();
      expect(await save.isDisabled()).toBe(true);
      expect(await inEveryLook(page, () => barriersOf(page))).toEqual([]);
      await page.getByRole("button", { name: /^line/ }).last().click();
      const selected = await editor.evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      );
      expect(selected).toBe("  drift_treshold: 0.05");

      await editor.fill(handout);
      await page.getByText("No problems; saving changes the model").waitFor();
      await page.getByText("accuracy at least 0.8").waitFor();
      expect(await inEveryLook(page, () => barriersOf(page))).toEqual([]);
      await expectEnabled(page, "Save as revision 1");
      await editor.press("Control+s");
      await page.getByText("The model is as revision 1 says").waitFor();
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "Export" }).click();
      expect(await readFile(await (await download).path(), "utf8")).toBe(handout);

      const patched = await page.request.patch(`${product.url}/api/v1/models/${name}`, {
        data: { performance: { metric: "accuracy", minimum: 0.6 } },
      });
      expect(patched.status()).toBe(200);
      await page.reload();
      await page.getByText("accuracy at least 0.6").first().waitFor();
      expect(await inEveryLook(page, () => barriersOf(page))).toEqual([]);
      await page.getByRole("button", { name: "Apply revision 1 to the model again" }).click();
      await page.getByText("The model is as revision 1 says").waitFor();

      await writeFile(join(folder, "innovation.yaml"), handout.replace("replicas: 2", "replicas: 4"));
      await page.reload();
      await page.getByText(/^File and database differ, line \d+$/).waitFor();
      await page.getByText("Show the difference").click();
      expect(await inEveryLook(page, () => barriersOf(page))).toEqual([]);
      await page.getByRole("button", { name: "Take the file's text as revision 2" }).click();
      await page.getByText("The model is as revision 2 says").waitFor();
      await page.getByRole("cell", { name: "from innovation.yaml" }).waitFor();

      await editor.fill(`# mine\n${await editor.inputValue()}`);
      const other = await page.request.put(`${product.url}/api/v1/models/${name}/configuration`, {
        headers: { "Content-Type": "application/yaml", "If-Match": "2" },
        data: handout,
      });
      expect(other.status()).toBe(200);
      await expectEnabled(page, "Save as revision 3");
      await save.click();
      await page.getByText("local saved revision 3 while you edited revision 2").waitFor();
      expect(await inEveryLook(page, () => barriersOf(page))).toEqual([]);
      await page.getByRole("button", { name: "Go on with your text on top of it" }).click();
      await expectEnabled(page, "Save as revision 4");
      await save.click();
      await page.getByRole("cell", { name: "4", exact: true }).waitFor();
      await page.getByRole("button", { name: "Difference of revision 4" }).click();
      await page.getByText("# mine").last().waitFor();
      expect(await inEveryLook(page, () => barriersOf(page))).toEqual([]);
    },
  );
});

const expectEnabled = (page: Page, label: string) =>
  page.locator("button:enabled", { hasText: label }).waitFor();
