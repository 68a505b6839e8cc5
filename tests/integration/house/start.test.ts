import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { Problem } from "@/lib/contracts/problem";
import { toStreamMinute } from "@/lib/demo/calendar";
import { defineModel, describeDemonstration } from "@/lib/demo/definition";
import { beginState } from "@/lib/demo/demonstration-state";
import { writeState } from "@/lib/demo/keep-state";
import { findInstance } from "@/scripts/start/instance";
import { buildWeb, generateClient } from "@/scripts/start/prepare";
import { createDatabase, dropDatabase } from "../../support/databases";
import { listProcesses, untilGone } from "../../support/processes";
import { type Product, spawnProduct, startProduct, untilPrinted } from "../../support/product";

const buildTimeoutMs = 300_000;
beforeAll(async () => {
  await generateClient(() => {});
  await buildWeb(() => {});
}, buildTimeoutMs);

const started: Product[] = [];
const keep = (product: Product) => {
  started.push(product);
  return product;
};
afterAll(() => Promise.all(started.map((product) => product.remove())));

const readiness = async ({ url }: Product) => {
  const response = await fetch(`${url}/api/health/ready`);
  return { status: response.status, body: await response.json() };
};

async function query(product: Product, sql: string): Promise<unknown[]> {
  const instance = await findInstance(product.home);
  const client = new Client({ connectionString: instance?.databaseUrl ?? "" });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function childOf(product: Product, command: string): Promise<number> {
  const children = (await listProcesses()).filter(({ parent }) => parent === product.pid);
  return children.find((child) => child.command.includes(command))?.pid ?? Number.NaN;
}

test("a start says each step, answers as ready, and ends whole on Ctrl-C", async () => {
  const product = keep(await startProduct());
  for (const label of ["packages", "client", "application", "database", "migrations", "web", "worker"]) {
    expect(product.output()).toMatch(new RegExp(`^  ${label} .* \\d+\\.\\d s$`, "m"));
  }
  expect(product.output()).toContain(`Plumbline is at ${product.url}`);
  expect(await readiness(product)).toMatchObject({
    status: 200,
    body: { status: "ready", reasons: [], database: "reachable", migrations: "current" },
  });
  expect(await product.stop("SIGINT")).toBe(0);
  expect(await untilGone(product.home, 0)).toEqual([]);
  expect(await findInstance(product.home)).toBeNull();
});

test("whatever is asked of the API that it has no answer to is answered by a problem", async () => {
  const product = keep(await startProduct());
  const ask = async (method: string, path: string) => {
    const response = await fetch(`${product.url}${path}`, { method });
    const { code, requestId } = Problem.parse(await response.json());
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(requestId).toHaveLength(36);
    return [response.status, code, response.headers.get("allow")];
  };
  expect(await ask("GET", "/api")).toEqual([404, "unknown_path", null]);
  expect(await ask("POST", "/api/v1/nothing?x=1")).toEqual([404, "unknown_path", null]);
  expect(await ask("PUT", "/api/v1/models")).toEqual([405, "method_not_allowed", "GET, POST, HEAD, OPTIONS"]);
  const known = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  expect(await ask("PROPFIND", "/api/v1/models")).toEqual([405, "method_not_allowed", known]);
  expect(await ask("GET", "/api/v1/models/%zz")).toEqual([400, "invalid_request", null]);
  expect(await ask("GET", "/api/v1/models?rnage=1h")).toEqual([400, "invalid_request", null]);
});

test("a second start on the same data is refused while the first goes on", async () => {
  const first = keep(await startProduct());
  const second = keep(await spawnProduct({ PLUMBLINE_HOME: first.home }));
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(`already (process ${first.pid}, ${first.url})`);
  expect((await readiness(first)).status).toBe(200);
});

test("killed as a whole and started again, it has what was committed", async () => {
  const first = keep(await startProduct());
  await query(first, "INSERT INTO worker_state (name, at) VALUES ('kept', now())");
  process.kill(-first.pid, "SIGKILL");
  await first.exited;
  const second = keep(await startProduct({ PLUMBLINE_HOME: first.home }));
  expect(await query(second, "SELECT name FROM worker_state WHERE name = 'kept'")).toHaveLength(1);
  expect((await readiness(second)).status).toBe(200);
});

test("when only its first process is killed, the others end too", async () => {
  const product = keep(await startProduct());
  const web = await childOf(product, "web.mjs");
  const worker = await childOf(product, "worker.mjs");
  process.kill(product.pid, "SIGKILL");
  await product.exited;
  expect(await untilGone(product.home)).toEqual([]);
  const left = async () => (await listProcesses()).filter(({ pid }) => pid === web || pid === worker);
  await expect.poll(left, { timeout: 30_000 }).toEqual([]);
});

test("a database server that dies ends the product with one sentence, and the next start recovers", async () => {
  const first = keep(await startProduct());
  await query(first, "INSERT INTO worker_state (name, at) VALUES ('kept', now())");
  const postgres = (await listProcesses()).find(
    ({ command }) =>
      command.includes("/bin/postgres") && command.includes(first.home) && !command.includes("guard"),
  );
  process.kill(postgres?.pid ?? Number.NaN, "SIGKILL");
  expect(await first.exited).toBe(1);
  expect(first.output()).toContain("The embedded database stopped unexpectedly");
  expect(await untilGone(first.home)).toEqual([]);
  const second = keep(await startProduct({ PLUMBLINE_HOME: first.home }));
  expect(await query(second, "SELECT name FROM worker_state WHERE name = 'kept'")).toHaveLength(1);
});

test("a web process that dies is replaced while another goes on answering", async () => {
  const product = keep(await startProduct({ PLUMBLINE_WEB_PROCESSES: "2" }));
  const primary = await childOf(product, "web.mjs");
  const processes = async () =>
    (await listProcesses()).filter(({ parent }) => parent === primary).map(({ pid }) => pid);
  await expect.poll(async () => (await processes()).length, { timeout: 30_000 }).toBe(2);
  // Only what lived for a while is replaced: a server that cannot start must end with its reason.
  await new Promise((wake) => setTimeout(wake, 11_000));
  const [victim] = await processes();
  process.kill(victim ?? Number.NaN, "SIGKILL");
  await untilPrinted(product, "A web process ended (SIGKILL); another takes its place.");
  for (let asked = 0; asked < 5; asked++) expect((await readiness(product)).status).toBe(200);
  await expect.poll(async () => (await processes()).length, { timeout: 30_000 }).toBe(2);
  expect(await processes()).not.toContain(victim);
});

test("a demonstration that a person has loaded streams on after a restart with PLUMBLINE_DEMO=off", async () => {
  const first = keep(await startProduct({ PLUMBLINE_DEMO: "off" }));
  const now = Date.now();
  const state = beginState(now);
  const demonstration = describeDemonstration(state.shiftWeeks, "live");
  const made = await fetch(`${first.url}/api/v1/models`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...defineModel(state.shiftWeeks), demonstration }),
  });
  expect(made.status).toBe(201);
  const loggedTo = toStreamMinute(now, state.shiftWeeks) - 6 * 60;
  await writeState(first.home, { ...state, status: "live", loggedTo });
  await first.stop();
  const second = keep(await startProduct({ PLUMBLINE_DEMO: "off", PLUMBLINE_HOME: first.home }));
  expect(second.output()).toMatch(/^ {2}demonstration +loaded before/m);
  const logged = () => query(second, "SELECT 1 FROM prediction LIMIT 1");
  await expect.poll(logged, { timeout: 60_000 }).toHaveLength(1);
}, 120_000);

test("a worker that dies is started again while the web goes on answering", async () => {
  const product = keep(await startProduct());
  const before = await childOf(product, "worker.mjs");
  process.kill(before, "SIGKILL");
  await untilPrinted(product, "The worker ended (SIGKILL); it starts again in 1 s.");
  expect((await readiness(product)).status).toBe(200);
  await expect.poll(() => childOf(product, "worker.mjs"), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await childOf(product, "worker.mjs")).not.toBe(before);
});

test("stopped in the middle of starting, it leaves nothing behind", async () => {
  const product = keep(await spawnProduct());
  await untilPrinted(product, "  database");
  expect(await product.stop("SIGTERM")).toBe(0);
  expect(product.output()).not.toContain("Plumbline is at");
  expect(await untilGone(product.home)).toEqual([]);
});

test("a signal that npm gets ends what npm has started", async () => {
  const product = keep(await spawnProduct({}, ["npm", "start"]));
  await untilPrinted(product, "Plumbline is at");
  await product.stop("SIGTERM");
  expect(await untilGone(product.home)).toEqual([]);
  expect(await findInstance(product.home)).toBeNull();
});

test("a database that is newer than the code is refused, and nothing is started on it", async () => {
  const serverUrl = inject("serverUrl");
  const name = `plumbline_newer_${process.pid}`;
  const url = await createDatabase(serverUrl, name, inject("templateName"));
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('later', 'x', '99990101000000_later', now(), 1)`,
  );
  await client.end();
  const product = keep(await spawnProduct({ DATABASE_URL: url }));
  expect(await product.exited).toBe(1);
  expect(product.output()).toContain(
    "Plumbline did not start. The database is newer than this version of Plumbline",
  );
  expect(product.output()).not.toContain("  web ");
  await dropDatabase(serverUrl, name);
});

test("a Node that is too old is told so before anything else", async () => {
  const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.19.0'})";
  const product = keep(await spawnProduct({ NODE_OPTIONS: `--import ${old}` }));
  expect(await product.exited).toBe(1);
  expect(product.output().trim()).toBe("Plumbline needs Node 20.19 or newer; this is Node 18.19.0.");
});
