import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const installed = [
  process.env.PLUMBLINE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// In a single process the first page that closes ends the browser.
const unwanted = /^--(headless|single-process|no-zygote)/;

/** A Chromium: an installed one when there is one, else the one that the packages carry. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed.find((path) => path && existsSync(path));
  if (executablePath) return chromium.launch({ executablePath, args: quiet });
  const { default: carried } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await carried.executablePath(),
    args: [...carried.args.filter((flag) => !unwanted.test(flag)), ...quiet],
  });
}
