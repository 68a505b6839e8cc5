import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { loadReference } from "@/lib/ingest/reference/load-reference";
import { createModel } from "@/lib/registry/create-model";
import { loadModel } from "@/lib/registry/load-model";
import { createTestContext, type TestContext } from "@/tests/support/database";
import { putBody, putRows, temporaryFiles, toNdjson } from "./put-rows";
import { sampleRows, toCsv } from "./reference-rows";

const rows = sampleRows(600);
const parquet = new Uint8Array(readFileSync(new URL("sample-rows.parquet", import.meta.url)));
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext();
});

async function storedOnce(name: string): Promise<void> {
  await createModel(ctx, { name, task: "binary" });
  const first = await putRows(name, "1", rows);
  expect(first.status).toBe(200);
  expect(first.data).toMatchObject({
    rows: 600,
    labelled: 514,
    status: "active",
    unchanged: false,
    rejectedRows: 0,
  });
}

const file = (body: BlobPart, fileName: string) => {
  const form = new FormData();
  form.set("note", "\r\n--not-the-boundary\r\n");
  form.set("file", new File([body], fileName));
  return form;
};

const csv = toCsv(rows);

test.each<[string, Parameters<typeof putBody>[2], Record<string, string>]>([
  ["a JSON array", JSON.stringify(rows, null, 1), { "content-type": "application/json" }],
  ["a JSON object with rows", JSON.stringify({ note: "[", rows }), { "content-type": "application/json" }],
  [
    "flat JSON rows",
    JSON.stringify(rows.map(({ features, ...row }) => ({ ...row, ...features }))),
    { "content-type": "application/json" },
  ],
  ["NDJSON", `\n${toNdjson(rows)}\n`, { "content-type": "application/x-ndjson" }],
  ["CSV", csv, { "content-type": "text/csv; charset=utf-8" }],
  ["CSV with a byte order mark", `\ufeff${csv}`, { "content-type": "text/csv" }],
  ["Parquet", parquet, { "content-type": "application/vnd.apache.parquet" }],
  ["gzip", new Uint8Array(gzipSync(csv)), { "content-type": "text/csv", "content-encoding": "gzip" }],
  ["a CSV file in a form", file(csv, "reference.csv"), {}],
  ["a gzipped file in a form", file(new Uint8Array(gzipSync(csv)), "reference.csv.gz"), {}],
  ["a Parquet file in a form", file(parquet, "reference.parquet"), {}],
])("%s says the same as NDJSON of the same rows", async (format, body, headers) => {
  const name = `m-${format.replaceAll(/[^a-z]/gi, "-")}`;
  await storedOnce(name);
  const again = await putBody(name, "1", body, headers);
  expect(again.status).toBe(200);
  expect(again.data).toMatchObject({ rows: 600, labelled: 514, unchanged: true, rejectedRows: 0 });
  expect(await ctx.db.prisma.referenceSet.count({ where: { version: { model: { name } } } })).toBe(1);
  expect(temporaryFiles()).toEqual([]);
});

test("a body that comes in small pieces is read as a whole one is", async () => {
  await storedOnce("pieces");
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(sent, sent + 97));
      sent += 97;
    },
  });
  const answer = await putBody("pieces", "1", body, { "content-type": "application/json" });
  expect(answer.data).toMatchObject({ rows: 600, unchanged: true });
});

test("what is stored is what was sent, row by row", async () => {
  await storedOnce("stored");
  const model = await loadModel(ctx.db.pool, "stored");
  const reference = await loadReference(ctx.db.pool, model.versions[0]!.activeReferenceId!);
  const column = (name: string) => [...reference.columns.values()].find((each) => each.name === name)!;
  const distance = column("distance");
  const origin = column("origin");
  for (const [index, row] of rows.entries()) {
    const cell = distance.cellOfRow[index]!;
    expect(row.features.distance).toBe(cell === 0xffffffff ? null : distance.anchors[(cell - 1) / 2]);
    expect(row.features.origin).toBe(origin.categories[origin.cellOfRow[index]!] ?? null);
    expect(reference.scores?.[index]).toBe(row.prediction);
    expect(reference.labels?.[index]).toEqual(row.label ?? Number.NaN);
    const at = new Date(row.timestamp);
    expect(reference.stratumOfRow[index]).toBe(((at.getUTCDay() + 6) % 7) * 24 + at.getUTCHours());
    expect(reference.dayOfRow[index]).toBe(Math.floor(index / 24));
  }
  expect(distance).toMatchObject({ exact: true, missing: 55, count: 545, role: "feature" });
  expect(column("confidence").mean).toBeCloseTo(0.5, 2);
});
