/**
 * The first start after an install (client, build, database, demonstration) and a later one, in a copy of the
 * repository with its packages: from the command to the address. And an empty instance that asks nobody to sign in,
 * as test suites start it, until it says that it is ready.
 */
import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { spawnProduct, startProduct } from "@/tests/support/product";
import { printRow } from "./print-row";

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), "plumbline-start-"));
// Started as root, the database runs as another user, who must be able to read the packages.
await chmod(folder, 0o755);
try {
  await run("git", ["clone", "--quiet", process.cwd(), join(folder, "plumbline")]);
  await run("cp", ["-a", "node_modules", join(folder, "plumbline")]);
  process.chdir(join(folder, "plumbline"));
  const first = await seconds();
  const later = await seconds();
  printRow({
    what: "first start after the install",
    measured: first,
    limit: 120,
    unit: "s",
    must: "stay below",
  });
  printRow({ what: "every later start", measured: later, limit: 8, unit: "s", must: "stay below" });
  for (const what of ["a new empty instance, ready", "an empty instance started again, ready"]) {
    printRow({ what, measured: await untilReady(), limit: 3, unit: "s", must: "stay below" });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function seconds(): Promise<number> {
  const began = performance.now();
  const product = await startProduct({
    PLUMBLINE_AUTH: "on",
    PLUMBLINE_DEMO: "on",
    PLUMBLINE_HOME: join(folder, "home"),
  });
  const taken = (performance.now() - began) / 1000;
  console.log(product.output());
  await product.stop();
  return taken;
}

async function untilReady(): Promise<number> {
  const began = performance.now();
  const product = await spawnProduct({ PLUMBLINE_HOME: join(folder, "empty") });
  const isReady = () =>
    fetch(`${product.url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await wait(50);
  const taken = (performance.now() - began) / 1000;
  await product.stop();
  return taken;
}
