import { expect, test } from "vitest";
import { type AlertSpan, spansAsOf } from "@/lib/monitor/read-alert-spans";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
const span = (from: number, to: number | null): AlertSpan => ({
  alert: from,
  rule: "drift",
  column: "route",
  severity: "warning",
  from: at(from),
  to: to === null ? null : at(to),
  headline: "",
  detail: "",
});

test("a pinned page knows nothing that came after its moment", () => {
  const spans = spansAsOf([span(1, 3), span(4, 9), span(5, null), span(8, 9)], at(6));
  expect(spans.map(({ from, to }) => [from.getUTCHours(), to?.getUTCHours() ?? null])).toEqual([
    [1, 3],
    [4, null],
    [5, null],
  ]);
});
