import type { Browser, Page } from "playwright-core";
import { afterAll, test as base, expect, inject } from "vitest";
import { launchBrowser } from "./browser";

interface Fixtures {
  /** A fresh page of a fresh profile; whatever it says on its console as an error fails the test. */
  readonly page: Page;
  readonly productUrl: string;
  /** Errors that the journey provokes on purpose. */
  readonly expectedErrors: RegExp[];
}

let launched: Promise<Browser> | undefined;

export const journey = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the fixture's needs from this pattern.
  productUrl: async ({}, use) => use(inject("productUrl")),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  expectedErrors: async ({}, use) => use([]),
  page: async ({ productUrl, expectedErrors }, use) => {
    launched ??= launchBrowser();
    const browser = await launched;
    const context = await browser.newContext({
      baseURL: productUrl,
      viewport: { width: 1440, height: 900 },
      timezoneId: "UTC",
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const errors = collectErrors(page);
    await use(page);
    await context.close();
    expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([]);
  },
});

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return errors;
}

afterAll(async () => {
  await (await launched)?.close();
});
