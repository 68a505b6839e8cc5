import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { Failure } from "./failure.mjs";
import { findFreePort } from "./ports";
import { type Account, assertReachable, databaseAccount } from "./postgres-account";
import { findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries";
import { stopLeftover } from "./postgres-leftover";
import { postgresSettings } from "./postgres-settings";

const run = promisify(execFile);
const guardPath = resolve("scripts/start/postgres-guard.mjs");
const logLimitBytes = 10e6;

export interface PostgresOptions {
  /** Holds the data, the password and the log. */
  readonly home: string;
  /** Give up durability for speed: for tests only. */
  readonly volatile?: boolean;
}

export interface PostgresServer {
  readonly port: number;
  readonly version: string;
  /** The address of one of its databases; `plumbline` exists. */
  readonly url: (database?: string) => string;
  readonly stop: () => Promise<void>;
  /** Settles when the server ends without having been asked to. */
  readonly ended: Promise<string>;
}

export async function startPostgres({ home, volatile = false }: PostgresOptions): Promise<PostgresServer> {
  const folder = resolve(home);
  await mkdir(folder, { recursive: true });
  const binaries = await findPostgresBinaries();
  const account = await databaseAccount();
  const data = join(folder, "postgres");
  const onDisk = await initialise({ data, folder, binaries, account });
  const password = (await readFile(join(folder, "postgres.password"), "utf8")).trim();
  await stopLeftover(data);

  const port = await findFreePort();
  const log = await openLog(folder);
  const args = ["-D", data, ...postgresSettings({ port, volatile }).flatMap((value) => ["-c", value])];
  const guard = spawn(
    process.execPath,
    [guardPath, JSON.stringify({ binary: binaries.postgres, args, log, ...account })],
    {
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  );
  const url = (database = "plumbline") => `postgresql://plumbline:${password}@127.0.0.1:${port}/${database}`;
  const ending = watch(guard, log);
  const starting = new AbortController();
  ending.then(() => starting.abort());
  const version = await Promise.race([waitUntilReady(url("postgres"), starting.signal), ending.then(fail)]);
  // Meanwhile the server has started; nobody is told of it before what it stands on is safe.
  await onDisk.synced;
  let stopping = false;
  return {
    port,
    version,
    url,
    stop: async () => {
      stopping = true;
      guard.ref();
      if (guard.connected) guard.send("stop");
      await ending;
    },
    ended: ending.then((reason) => (stopping ? new Promise<string>(() => {}) : reason)),
  };
}

interface Place {
  readonly data: string;
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account;
}

/** Makes the data where there is none. What it returns settles when all of it is on the disk, not only in memory. */
async function initialise({ data, folder, binaries, account }: Place): Promise<{ synced: Promise<unknown> }> {
  const version = await readVersion(data);
  if (version) {
    await assertSameMajor(version.trim(), binaries);
    return { synced: Promise.resolve() };
  }
  // A folder without a version is an initialisation that was cut short: it is made anew, whole or not at all.
  const unfinished = `${data}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await assertReachable(account, binaries.postgres, unfinished).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true });
    throw error;
  });
  const passwordFile = join(folder, "postgres.password");
  await writeFile(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (account.uid !== undefined) await chown(passwordFile, account.uid, account.gid ?? account.uid);
  await run(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      "--username=plumbline",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      "--no-sync",
    ],
    { ...account, cwd: "/" },
  );
  await rm(data, { recursive: true, force: true });
  await rename(unfinished, data);
  const synced = run(binaries.initdb, ["--sync-only", `--pgdata=${data}`], { ...account, cwd: "/" });
  synced.catch(() => {});
  return { synced };
}

/** null where there is no data; data that cannot be read is somebody's, and is left alone. */
function readVersion(data: string): Promise<string | null> {
  return readFile(join(data, "PG_VERSION"), "utf8").catch(({ code }: NodeJS.ErrnoException) => {
    if (code === "ENOENT") return null;
    throw new Failure(
      `The database's folder ${data} cannot be read (${code}): start Plumbline as the user that it belongs to, or set PLUMBLINE_HOME to another folder.`,
    );
  });
}

async function assertSameMajor(major: string, { postgres }: PostgresBinaries): Promise<void> {
  const { stdout } = await run(postgres, ["--version"]);
  if (stdout.includes(` ${major}.`)) return;
  throw new Failure(
    `The data was written by PostgreSQL ${major}, and this Plumbline brings ${stdout.trim().split(" ").at(-1)}: dump it with the older version, or set PLUMBLINE_HOME to a new folder.`,
  );
}

async function openLog(folder: string): Promise<string> {
  const log = join(folder, "postgres.log");
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimitBytes) await truncate(log);
  return log;
}

function watch(guard: ChildProcess, log: string): Promise<string> {
  guard.unref();
  guard.channel?.unref();
  return new Promise((settle) => {
    guard.once("exit", async () => settle(await lastReason(log)));
    guard.once("error", (error) => settle(error.message));
  });
}

async function lastReason(log: string): Promise<string> {
  const lines = (await readFile(log, "utf8").catch(() => "")).trim().split("\n");
  const telling = lines.findLast((line) => /(FATAL|PANIC|ERROR):/.test(line)) ?? lines.at(-1) ?? "";
  return telling.replace(/^.*?(FATAL|PANIC|ERROR|LOG):\s*/, "");
}

function fail(reason: string): never {
  throw new Failure(`The embedded database did not start: ${reason}.`);
}

async function waitUntilReady(url: string, signal: AbortSignal): Promise<string> {
  while (!signal.aborted) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      const version = await client.query<{ server_version: string }>("SHOW server_version");
      const exists = await client.query("SELECT 1 FROM pg_database WHERE datname = 'plumbline'");
      if (exists.rowCount === 0) await client.query("CREATE DATABASE plumbline");
      return version.rows[0]?.server_version.split(" ")[0] ?? "";
    } catch (error) {
      const { code } = error as { code?: string };
      // 57P03: the server is up and still replaying its log.
      if (code !== "ECONNREFUSED" && code !== "ECONNRESET" && code !== "57P03") throw error;
      await new Promise((wake) => setTimeout(wake, 25));
    } finally {
      await client.end().catch(() => {});
    }
  }
  return "";
}
