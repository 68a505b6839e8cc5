import { beforeAll, expect, test } from "vitest";
import type { ImportanceAnswer } from "@/lib/contracts/importance";
import { getImportance } from "@/lib/monitor/get-importance";
import { createTestContext, type TestContext } from "../../support/database";
import { createLoanModel, hourMs, loanRows, sendLoans, sendReference } from "./loan-model";

const name = "compared";
const before = (hours: number) => new Date(Date.UTC(2026, 5, 15, 13) - hours * hourMs);
let ctx: TestContext;

beforeAll(async () => {
  ctx = await createTestContext({ now: new Date("2026-06-15T12:58:00Z") });
  await createLoanModel(ctx, name);
  await sendReference(ctx, name, loanRows(before(60 * 24), 28 * 24, 5, 1));
  await sendLoans(ctx, name, loanRows(before(48), 48, 25, 2, { raise: 3 }));
  await sendReference(ctx, name, loanRows(before(50 * 24), 20 * 24, 5, 4, { raise: 9 }), "2");
  await sendLoans(ctx, name, loanRows(before(24), 24, 25, 3), "2");
});

const valuesOf = ({ features }: ImportanceAnswer, side: "reference" | "current") =>
  Object.fromEntries(features.map((row) => [row.column, row[side]]));

test("against the period before, the other side is what that period's own page shows as now", async () => {
  const against = await getImportance(ctx, { name, query: { version: "1", against: "previous" } });
  const earlier = await getImportance(ctx, { name, query: { version: "1", to: before(24).toISOString() } });
  expect(valuesOf(against, "reference")).toEqual(valuesOf(earlier, "current"));
  expect(valuesOf(against, "reference")).not.toEqual(valuesOf(earlier, "reference"));
  expect(against.scope.against).toMatchObject({ kind: "previous", rows: 600 });
});

test("against a version, the other side is that version's own importance in the same window", async () => {
  const against = await getImportance(ctx, { name, query: { version: "1", against: "version:2" } });
  const other = await getImportance(ctx, { name, query: { version: "2" } });
  expect(valuesOf(against, "reference")).toEqual(valuesOf(other, "current"));
  expect(Object.values(valuesOf(against, "reference"))).not.toContain(null);
  expect(against.verdict.headline).toMatch(/ is (1st|2nd), (1st|2nd) in version 2$/);
});
