/** Compressed JavaScript that a browser fetches for the model page, charts included, and what it fetched before text. */

import { seedModel } from "@/tests/e2e/seed";
import { launchBrowser } from "@/tests/support/browser";
import { startProduct } from "@/tests/support/product";
import { printRow } from "./print-row";

const limitKb = 600;
const product = await startProduct();
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ baseURL: product.url });
  await seedModel(context.request, "weight");
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto("/models/weight");
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  const beforeCharts = bytes;
  await page.locator(".js-plotly-plot").first().waitFor();
  await page.waitForLoadState("networkidle");
  console.log(`scripts when the first verdict stood: ${Math.round(beforeCharts / 1000)} kB`);
  printRow({
    what: "JavaScript of the model page, compressed, with charts",
    measured: bytes / 1000,
    limit: limitKb,
    unit: "kB",
    must: "stay below",
  });
} finally {
  await browser.close();
  await product.remove();
}
