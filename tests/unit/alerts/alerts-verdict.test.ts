import { expect, test } from "vitest";
import { alertsVerdict } from "@/lib/alerts/alerts-verdict";
import type { Alert } from "@/lib/contracts/alerts";

const alert = (severity: Alert["severity"]): Alert =>
  ({ severity, openedAt: "2026-11-23T15:00:00.000Z", headline: "ROC AUC is below its minimum" }) as Alert;

test.each([
  [["critical"], "1 critical alert is firing"],
  [["critical", "critical"], "2 critical alerts are firing"],
  [["critical", "warning"], "2 alerts are firing, 1 of them critical"],
  [["warning"], "1 alert is firing"],
] as const)("%j: %s", (severities, headline) => {
  expect(alertsVerdict(severities.map(alert), 0, null).headline).toBe(headline);
});

test("without a reference nothing of drift is watched, which is not all well", () => {
  expect(alertsVerdict([], 0, "2026-11-23T15:00:00.000Z", false)).toMatchObject({
    level: "undecided",
    headline: "No drift alert can fire without a reference",
  });
});
