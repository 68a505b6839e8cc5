import { statfs } from "node:fs/promises";
import { Client } from "pg";
import { Failure } from "./failure.mjs";
import { portProblem } from "./ports";

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
  throw new Failure(portSentence(problem, host, port));
}

function portSentence(problem: string, host: string, port: number): string {
  switch (problem) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is taken: stop what uses it, or choose another one, as in PORT=${port + 1} npm start.`;
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
  const { host, pathname, username } = new URL(url);
  const name = decodeURIComponent(pathname.slice(1));
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return `PostgreSQL ${rows[0]?.server_version.split(" ")[0]} at ${host}`;
  } catch (error) {
    throw new Failure(
      databaseSentence(error as NodeJS.ErrnoException, { host, name, user: decodeURIComponent(username) }),
    );
  } finally {
    await client.end().catch(() => {});
  }
}

interface Address {
  readonly host: string;
  readonly name: string;
  readonly user: string;
}

function databaseSentence(error: NodeJS.ErrnoException, { host, name, user }: Address): string {
  switch (error.code) {
    case "28P01":
    case "28000":
      return `The database at ${host} refuses user ${user}: check the user and the password in DATABASE_URL.`;
    case "3D000":
      return `The server at ${host} has no database ${name}: create it, or mend DATABASE_URL.`;
    case "42501":
      return `User ${user} may not use database ${name} at ${host}: grant it, or mend DATABASE_URL.`;
    default:
      return `The database at ${host} is unreachable (${error.code ?? error.message}): check DATABASE_URL, and that the server runs.`;
  }
}
