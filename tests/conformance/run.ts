import { spawn } from "node:child_process";
import { once } from "node:events";
import { startProduct } from "../support/product";

// Pairs of a client's version and the Python that has it.
const clients = process.argv.slice(2);
const failed: string[] = [];
const product = await startProduct();
try {
  for (let at = 0; at < clients.length; at += 2) {
    const [version = "", python = ""] = clients.slice(at, at + 2);
    console.log(`\nmlflow ${version} against ${product.url}`);
    if ((await runTests(python)) !== 0) failed.push(version);
  }
} finally {
  await product.remove();
}
console.log(failed.length === 0 ? "\nEvery client passed." : `\nFailed: mlflow ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);

async function runTests(python: string): Promise<number> {
  const args = [
    "-m",
    "pytest",
    "-q",
    "-W",
    "ignore",
    "-p",
    "no:cacheprovider",
    "--timeout",
    "120",
    "tests/conformance",
  ];
  const child = spawn(python, args, {
    stdio: "inherit",
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
  const [code] = await once(child, "close");
  return code ?? 1;
}
