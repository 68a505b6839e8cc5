import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { findFreePort } from "@/scripts/start/ports";

export interface MlflowServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The `mlflow` command to compare with, or null. */
export function findMlflow(): string | null {
  const given = process.env.PLUMBLINE_MLFLOW;
  const own = resolve(".plumbline/conformance-venv/latest/bin/mlflow");
  return [given, own].find((path) => path !== undefined && existsSync(path)) ?? null;
}

export function mlflowVersion(mlflow: string): string {
  const { stdout } = spawnSync(mlflow, ["--version"], { encoding: "utf8" });
  return stdout.trim().split(" ").at(-1) ?? "";
}

/** Whether its Python can speak to PostgreSQL. */
export function canUsePostgres(mlflow: string): boolean {
  return spawnSync(join(dirname(mlflow), "python"), ["-c", "import psycopg2"]).status === 0;
}

/** Starts MLflow's own server as it is by default, or on the database that is given. */
export async function startMlflow(mlflow: string, folder: string, database?: string): Promise<MlflowServer> {
  await mkdir(folder, { recursive: true });
  const url = `http://127.0.0.1:${await findFreePort()}`;
  const store = database === undefined ? [] : ["--backend-store-uri", database];
  const child = spawn(mlflow, ["server", "--port", new URL(url).port, ...store], {
    cwd: folder,
    stdio: "ignore",
    detached: true,
    env: { ...process.env, MLFLOW_SERVER_ENABLE_JOB_EXECUTION: "false", MLFLOW_DISABLE_TELEMETRY: "true" },
  });
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    // Its workers are in its group.
    process.kill(-child.pid, "SIGTERM");
    await once(child, "exit");
  };
  for (const deadline = Date.now() + 300_000; ; ) {
    const healthy = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return { url, stop };
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error(`mlflow server did not come up at ${url}`);
    }
    await new Promise((wake) => setTimeout(wake, 500));
  }
}
