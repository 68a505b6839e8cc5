import { statfs } from "node:fs/promises";
import { Client } from "pg";
import { Failure } from "./failure.mjs";
import { findFreePort, portProblem } from "./ports";

export async function assertFreeSpace(folder: string, minimumMb: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  if (freeMb >= minimumMb) return;
  throw new Failure(
    `The disk is full: ${freeMb} MB are free where ${folder} is, and Plumbline wants ${minimumMb} MB (PLUMBLINE_MINIMUM_FREE_MB).`,
  );
}

export async function assertFreePort(host: string, port: number): Promise<void> {
  const problem = await portProblem(host, port);
  if (problem === null) return;
  const other = problem === "EADDRINUSE" ? await nextFreePort(host, port) : port;
  throw new Failure(portSentence(problem, host, port, other));
}

/** The first of the next ports that nothing uses. */
async function nextFreePort(host: string, port: number): Promise<number> {
  for (let next = port + 1; next < port + 20 && next <= 65_535; next++) {
    if ((await portProblem(host, next)) === null) return next;
  }
  return findFreePort(host);
}

function portSentence(problem: string, host: string, port: number, other: number): string {
  switch (problem) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is taken: stop what uses it, or choose another one, as in PORT=${other} npm start.`;
    case "EACCES":
      return `This user may not listen on port ${port}: choose one above 1023, as in PORT=3000 npm start.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST=${host} is no address of this machine.`;
    default:
      return `Nothing can listen on port ${port} of ${host} (${problem}).`;
  }
}

/** Connects once to a database that somebody else runs, and returns its version. */
export async function assertDatabase(url: string): Promise<string> {
  const client = clientOf(url);
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; creates: boolean | null }>(
      "SELECT current_setting('server_version') AS version, has_schema_privilege(current_schema(), 'CREATE') AS creates",
    );
    if (!rows[0]?.creates) throw Object.assign(new Error("no table can be made"), { code: "42501" });
    return `PostgreSQL ${rows[0].version.split(" ")[0]} at ${client.host}:${client.port}`;
  } catch (error) {
    throw new Failure(databaseSentence(error as NodeJS.ErrnoException, client));
  } finally {
    await client.end().catch(() => {});
  }
}

function clientOf(url: string): Client {
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  } catch (error) {
    throw new Failure(
      `DATABASE_URL cannot be read (${(error as Error).message}): mend it, as in postgresql://user:password@host:5432/name.`,
    );
  }
}

interface Address {
  readonly host: string;
  readonly port: number;
  readonly database?: string;
  readonly user?: string;
}

function databaseSentence(error: NodeJS.ErrnoException, { host, port, database, user }: Address): string {
  const place = `${host}:${port}`;
  switch (error.code) {
    case "28P01":
    case "28000":
      return `The database at ${place} refuses user ${user}: check the user and the password in DATABASE_URL.`;
    case "3D000":
      return `The server at ${place} has no database ${database}: create it, or mend DATABASE_URL.`;
    case "42501":
      return `User ${user} may not connect to database ${database} at ${place}, or not make tables in it: grant both, or mend DATABASE_URL.`;
    case "53300":
      return `The database at ${place} has no connection left for user ${user}: close some, or raise its limit.`;
    case "57P03":
      return `The database at ${place} is starting or stopping: start again in a moment.`;
  }
  if (/password must be/.test(error.message)) {
    return `The database at ${place} wants a password for user ${user}: add it to DATABASE_URL.`;
  }
  return `The database at ${place} is unreachable (${error.code ?? error.message}): check DATABASE_URL, and that the server runs.`;
}
