import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseSettings, type Settings } from "@/lib/env";
import { isLoopback } from "@/lib/env/loopback";
import { programArgs } from "./bundled";
import { assertDatabase, assertFreePort, assertFreeSpace } from "./checks";
import { applyConfiguration } from "./configuration";
import { startDatabase } from "./database";
import { loadDemonstration, planDemonstration, streamDemonstration } from "./demonstration";
import { makeHome } from "./home";
import { takeHome } from "./instance";
import { migrateDatabase } from "./migrate-database";
import { firstPeople, setupToken } from "./people";
import { buildWeb, generateClient } from "./prepare";
import { say, step } from "./report.mjs";
import { createShutdown, type Shutdown } from "./shutdown";
import { startWeb, superviseRestarting } from "./supervise";
import { watchSources } from "./watch-sources";
import { authSecret, writingKey } from "./writing-key";

const mostWebProcesses = 4;

export interface StartOptions {
  readonly development: boolean;
  /** Whether the build is known to be that of the sources. */
  readonly built: boolean;
}

export async function start(options: StartOptions): Promise<void> {
  const shutdown = createShutdown();
  try {
    await startAll(parseSettings(process.env), options, shutdown);
  } catch (error) {
    // A step that is cut short by Ctrl-C fails for that reason only; the shutdown ends the process.
    if (shutdown.signal.aborted) await new Promise(() => {});
    await shutdown.run();
    throw error;
  }
}

async function startAll(
  settings: Settings,
  { development, built }: StartOptions,
  shutdown: Shutdown,
): Promise<void> {
  const since = performance.now();
  const home = resolve(settings.PLUMBLINE_HOME);
  const url = publicUrl(settings);
  let databaseUrl: string | null = null;

  shutdown.add(await makeHome(home));
  await assertFreeSpace(home, settings.PLUMBLINE_MINIMUM_FREE_MB);
  shutdown.add(
    await takeHome(home, () => ({ pid: process.pid, url, databaseUrl, stopping: shutdown.signal.aborted })),
  );
  await assertFreePort(settings.HOST, settings.PORT);
  if (settings.DATABASE_URL) await assertDatabase(settings.DATABASE_URL);

  await step("client", (progress) => generateClient(progress, shutdown.signal));
  if (!development) {
    await step("application", async (progress) =>
      built ? "up to date" : buildWeb(progress, shutdown.signal),
    );
  }
  const processes = settings.PLUMBLINE_WEB_PROCESSES ?? Math.min(mostWebProcesses, availableParallelism());
  const onOutput = (text: string) => process.stdout.write(text);
  const startingEnv = {
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    PLUMBLINE_HOME: home,
    PLUMBLINE_WEB_PROCESSES: String(processes),
    NODE_ENV: development ? "development" : "production",
  } as const;
  const webArgs = ["scripts/start/web.mjs", ...(development ? ["--dev"] : [])];
  const web = startWeb({ args: webArgs, env: startingEnv, onOutput, announces: true }, shutdown);
  await step("database", async () => {
    const database = await startDatabase(settings, home, shutdown);
    databaseUrl = database.url;
    return database.summary;
  });
  await step("migrations", () => migrateDatabase(databaseUrl ?? ""));

  const plan = await planDemonstration(settings.PLUMBLINE_DEMO === "on", home, databaseUrl ?? "");
  const key = await writingKey(settings, home);
  const options = { built: !development, signal: shutdown.signal };
  const token = setupToken(settings, await firstPeople(settings, databaseUrl ?? "", options));
  const env = {
    ...startingEnv,
    PLUMBLINE_CONFIG: settings.PLUMBLINE_CONFIG ? resolve(settings.PLUMBLINE_CONFIG) : "",
    PLUMBLINE_URL: url,
    PLUMBLINE_AUTH_SECRET: await authSecret(settings, home),
    // The admin is made; a child has no use for the password.
    ADMIN_EMAIL: "",
    ADMIN_PASSWORD: "",
    DATABASE_URL: databaseUrl ?? "",
    // For the server this says whether the stream runs beside it.
    PLUMBLINE_DEMO: plan === "rest" ? "off" : "on",
    // Beyond loopback what writes needs it, and on loopback the demonstration once people have accounts.
    PLUMBLINE_KEY: key.key,
    ...(token ? { PLUMBLINE_SETUP_TOKEN: token } : {}),
  } as const;
  // It reads its code while the web begins to answer.
  const workerOptions = {
    args: programArgs("worker", options),
    env,
    onOutput,
    announces: true,
  } as const;
  const startingWorker = superviseRestarting("worker", workerOptions, shutdown);
  // It is waited for below; until then the web's own failure is the one to tell.
  startingWorker.catch(() => {});
  await step("web", async () => {
    await web.listen(env);
    if (development) return "development, with live reload";
    return `port ${settings.PORT}${processes > 1 ? `, ${processes} processes` : ""}`;
  });
  await step("worker", async () => {
    const worker = await startingWorker;
    if (development) shutdown.add(watchSources(["lib", "scripts/worker.ts"], worker.restart));
    return "running";
  });
  if (plan !== "rest") {
    await step("demonstration", async (progress) =>
      plan === "load" ? loadDemonstration(env, shutdown.signal, progress) : "loaded before",
    );
    streamDemonstration(env, shutdown);
  }
  if (settings.PLUMBLINE_CONFIG) {
    let lines: readonly string[] = [];
    await step("configuration", async () => {
      const applied = await applyConfiguration(env, shutdown.signal);
      lines = applied.lines;
      return applied.summary;
    });
    for (const line of lines) say(`  configuration: ${line}`);
  }

  say(
    `\n  Plumbline is at ${url} (started in ${((performance.now() - since) / 1000).toFixed(1)} s; Ctrl-C stops it)`,
  );
  const visited = isLoopback(settings.HOST) && plan !== "rest";
  if (key.path && settings.PLUMBLINE_AUTH === "on" && !visited) {
    say(`  Programs without a service key of their own send the one in ${key.path}`);
  }
  if (token) say(`  Nobody has an account yet: ${url}/setup makes the first with the token ${token}`);
}

/** Where a browser or a script on this machine finds it. */
function publicUrl({ HOST, PORT }: Settings): string {
  const everywhere: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };
  const host = everywhere[HOST] ?? (HOST.includes(":") && !HOST.startsWith("[") ? `[${HOST}]` : HOST);
  return `http://${host}:${PORT}`;
}
