import { execFile } from "node:child_process";
import { chmod, chown, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { Failure } from "./failure.mjs";

const run = promisify(execFile);

/** The account that the database server runs as: PostgreSQL refuses to run as root. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export async function databaseAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const found = await findPostgresAccount();
  if (found) return found;
  await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]).catch(() => {});
  const created = await findPostgresAccount();
  if (created) return created;
  throw new Failure(
    "PostgreSQL does not run as root, and no user postgres could be made: start Plumbline as an ordinary user.",
  );
}

async function findPostgresAccount(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, "postgres"])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return null;
  }
}

/** Proves that the account can run the server from where it is installed and work in the data folder. */
export async function assertReachable(account: Account, binary: string, folder: string): Promise<void> {
  if (account.uid === undefined) return;
  await chown(folder, account.uid, account.gid ?? account.uid);
  // The folder above is Plumbline's own, and often made private: the account passes through it, no more.
  const above = dirname(folder);
  await chmod(above, (await stat(above)).mode | 0o011);
  for (const [path, name] of [
    [binary, dirname(dirname(binary))],
    [folder, above],
  ] as const) {
    await run("/bin/sh", ["-c", 'test -x "$0"', path], { ...account, cwd: "/" }).catch(() => {
      throw new Failure(
        `PostgreSQL does not run as root but as user postgres, who cannot reach ${name}: move it out of a private folder (to /opt, say), or start Plumbline as an ordinary user.`,
      );
    });
  }
}
