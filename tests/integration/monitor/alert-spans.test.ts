import { expect, test } from "vitest";
import { startOfHour } from "@/lib/ingest/counters";
import { readAlertSpans } from "@/lib/monitor/read-alert-spans";
import { createTestContext } from "../../support/database";

test("an alert that opens with the last evaluation of a span is in it, one that closed with its start is not", async () => {
  const { db } = await createTestContext();
  const model = await db.prisma.model.create({
    data: { name: "flights", task: "binary", performanceMetric: "auc" },
  });
  const version = await db.prisma.version.create({ data: { modelId: model.id, name: "1" } });
  const [fromHour, toHour] = [490_000, 490_024];
  const add = (rule: string, opened: number, closed: number | null) =>
    db.prisma.alert.create({
      data: {
        modelId: model.id,
        versionId: version.id,
        rule,
        severity: "warning",
        openedAt: startOfHour(opened),
        lastAt: startOfHour(opened),
        closedAt: closed === null ? null : startOfHour(closed),
        headline: rule,
      },
    });
  await add("closed with its start", fromHour - 5, fromHour);
  await add("inside", fromHour + 1, fromHour + 2);
  await add("opened with its end", toHour, null);
  await add("opened after", toHour + 1, null);
  const key = { model: { id: model.id }, version: { id: version.id } } as Parameters<
    typeof readAlertSpans
  >[1];
  const spans = await readAlertSpans(db.pool, key, { fromHour, toHour });
  expect(spans.map(({ rule }) => rule)).toEqual(["inside", "opened with its end"]);
});
