import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { findFreePort } from "@/scripts/start/ports";
import { startPostgres } from "@/scripts/start/postgres";
import { createDatabase, dropDatabase, runSql } from "../../support/databases";
import { type Product, spawnProduct } from "../../support/product";

const started: Product[] = [];
afterAll(() => Promise.all(started.map((product) => product.remove())));

async function refuse(settings: Record<string, string>): Promise<string> {
  const product = await spawnProduct(settings);
  started.push(product);
  expect(await product.exited).toBe(1);
  const sentence = product
    .output()
    .split("\n")
    .find((line) => line.startsWith("Plumbline did not start."));
  expect(product.output()).not.toMatch(/^\s+at /m);
  return sentence ?? product.output();
}

const listen = (port: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => resolve(server));
  });

test("a port that is taken is named, with one that is free", async () => {
  const port = await findFreePort();
  const servers = await Promise.all([listen(port), listen(port + 1)]);
  const said = await refuse({ PORT: String(port) });
  expect(said).toContain(
    `Plumbline did not start. Port ${port} of 127.0.0.1 is taken: stop what uses it, or`,
  );
  const other = Number(said.match(/as in PORT=(\d+) npm start\.$/)?.[1]);
  expect([port, port + 1]).not.toContain(other);
  servers.push(await listen(other));
  for (const server of servers) server.close();
});

test("a disk that is full is told by what is free and what is wanted", async () => {
  expect(await refuse({ PLUMBLINE_MINIMUM_FREE_MB: "900000000" })).toMatch(
    /The disk is full: \d+ MB are free where .* is, and Plumbline wants 900000000 MB/,
  );
});

test("a setting that makes no sense is named with what it must be", async () => {
  expect(await refuse({ PORT: "many", PLUMBLINE_DEMO: "maybe" })).toContain(
    "PORT must be a port number from 1 to 65535. PLUMBLINE_DEMO must be on or off.",
  );
});

test("a data folder that is a file is told so, and the file is left alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-file-"));
  const file = join(folder, "notes");
  await writeFile(file, "mine");
  expect(await refuse({ PLUMBLINE_HOME: file })).toBe(
    `Plumbline did not start. PLUMBLINE_HOME=${file} is a file: give the path of a folder, or of one to be made.`,
  );
  expect(await refuse({ PLUMBLINE_HOME: join(file, "home") })).toContain("leads through a file");
  expect(await readFile(file, "utf8")).toBe("mine");
  await rm(folder, { recursive: true });
});

test("an address that is not this machine's is refused", async () => {
  expect(await refuse({ HOST: "203.0.113.7", PLUMBLINE_AUTH: "on" })).toContain(
    "HOST=203.0.113.7 is no address of this machine.",
  );
});

test("a database that nothing listens at is unreachable", async () => {
  const port = await findFreePort();
  expect(await refuse({ DATABASE_URL: `postgresql://someone:secret@127.0.0.1:${port}/plumbline` })).toBe(
    `Plumbline did not start. The database at 127.0.0.1:${port} is unreachable (ECONNREFUSED): check DATABASE_URL, and that the server runs.`,
  );
});

test("a wrong password is said without repeating it", async () => {
  const address = new URL(inject("serverUrl"));
  address.password = "wrong-password";
  const sentence = await refuse({ DATABASE_URL: address.href });
  expect(sentence).toContain("check the user and the password in DATABASE_URL");
  expect(sentence).not.toContain("wrong-password");
});

test("a password that is missing is asked for", async () => {
  const address = new URL(inject("serverUrl"));
  address.password = "";
  expect(await refuse({ DATABASE_URL: address.href })).toMatch(/wants a password for user \w+: add it to/);
});

test("an address that cannot be read is told how one is written", async () => {
  expect(await refuse({ PORT: "0", DATABASE_URL: "postgresql://user:pass#word@host/name" })).toBe(
    "Plumbline did not start. PORT must be a port number from 1 to 65535. DATABASE_URL must be the address of a PostgreSQL database, as in postgresql://user:password@host:5432/name.",
  );
});

test("a certificate that is not there is named", async () => {
  const address = new URL(inject("serverUrl"));
  address.search = "?sslrootcert=/nowhere/root.crt";
  expect(await refuse({ DATABASE_URL: address.href })).toMatch(
    /DATABASE_URL cannot be read \(ENOENT: .*\/nowhere\/root.crt'\): mend it/,
  );
});

test("a user who may make no tables is told so before anything is made", async () => {
  const serverUrl = inject("serverUrl");
  const [name, user] = [`plumbline_granted_${process.pid}`, `plumbline_reader_${process.pid}`];
  const address = new URL(await createDatabase(serverUrl, name));
  await runSql(serverUrl, `CREATE ROLE ${user} LOGIN PASSWORD 'reads-only'`);
  address.username = user;
  address.password = "reads-only";
  expect(await refuse({ DATABASE_URL: address.href })).toContain(
    `User ${user} may not connect to database ${name} at ${address.host}, or not make tables in it`,
  );
  await dropDatabase(serverUrl, name);
  await runSql(serverUrl, `DROP ROLE ${user}`);
});

test("a database that does not exist is named", async () => {
  const address = new URL(inject("serverUrl"));
  address.pathname = "nowhere";
  expect(await refuse({ DATABASE_URL: address.href })).toContain("has no database nowhere");
});

test("data that cannot be read is left alone", async () => {
  const home = await mkdtemp(join(tmpdir(), "plumbline-unreadable-"));
  await writeFile(join(home, "postgres"), "mine");
  await expect(startPostgres({ home })).rejects.toThrow(/postgres cannot be read \(ENOTDIR\)/);
  expect(await readdir(home)).toEqual(["postgres"]);
  await rm(home, { recursive: true });
});

test("a data folder below others that are not there yet may have spaces in its path", async () => {
  const folder = await mkdtemp(join(tmpdir(), "plumbline spaces "));
  await chmod(folder, 0o755);
  const server = await startPostgres({ home: join(folder, "not yet", "there"), volatile: true });
  await server.stop();
  await rm(folder, { recursive: true });
});

test("a folder of data whose version is another's is left alone", async () => {
  const home = await mkdtemp(join(tmpdir(), "plumbline-old-"));
  await mkdir(join(home, "postgres"));
  await writeFile(join(home, "postgres", "PG_VERSION"), "9\n");
  await expect(startPostgres({ home })).rejects.toThrow(
    /written by PostgreSQL 9, and this Plumbline brings 18/,
  );
  await rm(home, { recursive: true });
});
