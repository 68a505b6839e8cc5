import { spawn } from "node:child_process";
import { once } from "node:events";
import { startProduct } from "../support/product";

// Pairs of a client's version and the Python that has it.
const clients = process.argv.slice(2);
const failed: string[] = [];
const product = await startProduct();
try {
  // At once: much of a client's time is waiting, and no test knows what another one makes.
  await Promise.all(pairs(clients).map(([version, python]) => test(version, python)));
} finally {
  await product.remove();
}
console.log(failed.length === 0 ? "\nEvery client passed." : `\nFailed: mlflow ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);

async function test(version: string, python: string): Promise<void> {
  const { code, said } = await runTests(python);
  if (code !== 0) failed.push(version);
  console.log(`\nmlflow ${version} against ${product.url}\n${said.trimEnd()}`);
}

async function runTests(python: string): Promise<{ readonly code: number; readonly said: string }> {
  const args = [
    "-m",
    "pytest",
    "-q",
    "-rs",
    "-W",
    "ignore",
    "-p",
    "no:cacheprovider",
    "--timeout",
    "120",
    "tests/conformance",
  ];
  const child = spawn(python, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PLUMBLINE_URL: product.url,
      MLFLOW_TRACKING_URI: product.url,
      // An answer of 500 is to fail at once, where a client would ask again for minutes.
      MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1",
      MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR: "false",
      MLFLOW_DISABLE_TELEMETRY: "true",
      GIT_PYTHON_REFRESH: "quiet",
      PYTHONDONTWRITEBYTECODE: "1",
    },
  });
  let said = "";
  const collect = (chunk: string) => {
    said += chunk;
  };
  child.stdout.setEncoding("utf8").on("data", collect);
  child.stderr.setEncoding("utf8").on("data", collect);
  const [code] = await once(child, "close");
  return { code: code ?? 1, said };
}

function pairs(items: readonly string[]): [string, string][] {
  return Array.from({ length: items.length / 2 }, (_, at) => [items[2 * at] ?? "", items[2 * at + 1] ?? ""]);
}
