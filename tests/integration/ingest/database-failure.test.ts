import { beforeAll, expect, test } from "vitest";
import { POST } from "@/app/api/v1/models/[name]/predictions/route";
import { transaction } from "@/lib/db/transaction";
import { createTestContext, type TestContext } from "../../support/database";
import { createFlightModel, createRow } from "./flight-model";

let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext();
});

const post = async (name: string, rows: readonly unknown[]) => {
  const request = new Request(`http://127.0.0.1/api/v1/models/${name}/predictions`, {
    method: "POST",
    headers: { host: "127.0.0.1", "content-type": "application/json" },
    body: JSON.stringify(rows),
  });
  const response = await POST(request, { params: Promise.resolve({ name }) });
  return { response, answer: await response.json() };
};

const makeRows = (count: number) =>
  Array.from({ length: count }, () => createRow({ timestamp: new Date().toISOString() }));

const stored = async () => {
  const { rows } = await ctx.db.pool.query(
    "SELECT (SELECT count(*) FROM prediction) + (SELECT count(*) FROM prediction_identity) + (SELECT count(*) FROM counter_delta) AS count",
  );
  return rows[0].count;
};

/** Fails every insert into a table as a full disk does, while the work is done. */
async function withFullDisk<T>(table: string, work: () => Promise<T>): Promise<T> {
  await ctx.db.pool.query(
    `CREATE FUNCTION fail_as_full() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
     CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION fail_as_full()`,
  );
  try {
    return await work();
  } finally {
    await ctx.db.pool.query("DROP FUNCTION fail_as_full CASCADE");
  }
}

test("a backend that is ended in the middle of a batch is a 503, and the same batch goes in afterwards", async () => {
  const name = await createFlightModel(ctx);
  const rows = makeRows(200);
  const before = await stored();
  const sent = await transaction(ctx.db.pool, async (client) => {
    await client.query("LOCK TABLE counter_delta IN ACCESS EXCLUSIVE MODE");
    const answer = post(name, rows);
    const ended = async () => {
      const { rowCount } = await ctx.db.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%counter_delta%'`,
      );
      return rowCount;
    };
    await expect.poll(ended, { timeout: 20_000 }).toBe(1);
    return answer;
  });
  expect(sent.response.status).toBe(503);
  expect(sent.response.headers.get("retry-after")).toBe("5");
  expect(sent.answer).toMatchObject({
    code: "unavailable",
    detail: expect.stringContaining("send this request"),
  });
  expect(await stored()).toBe(before);
  expect((await post(name, rows)).answer.data).toMatchObject({ accepted: 200, duplicates: 0 });
});

test("a disk that is full in the middle of a batch is a 503 that stored nothing of it", async () => {
  const name = await createFlightModel(ctx);
  const rows = makeRows(200);
  const before = await stored();
  const { response, answer } = await withFullDisk("counter_delta", () => post(name, rows));
  expect(response.status).toBe(503);
  expect(answer.detail).toBe(
    "The disk is full: nothing of this request was stored, and it may be sent again.",
  );
  expect(await stored()).toBe(before);
  expect((await post(name, rows)).answer.data).toMatchObject({ accepted: 200, duplicates: 0 });
});

test("rows that are stored are acknowledged although the list of the refused ones finds no room", async () => {
  const name = await createFlightModel(ctx);
  const rows = [...makeRows(1), { id: "bad" }];
  const { response, answer } = await withFullDisk("rejection", () => post(name, rows));
  expect(response.status).toBe(200);
  expect(answer.data).toMatchObject({ accepted: 1, rejected: [{ id: "bad" }] });
});

test("a backend that is ended between two statements fails its transaction, not the process", async () => {
  const work = transaction(ctx.db.pool, async (client) => {
    const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
    const closed = new Promise((resolve) => client.once("end", resolve));
    await ctx.db.pool.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
    await closed;
    await client.query("SELECT 1");
  });
  await expect(work).rejects.toThrow("not queryable");
  expect((await ctx.db.pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});
