import { alertMessage } from "@/lib/delivery/alert-message";
import type { Member, Outgoing } from "@/lib/delivery/message";

export const member = (id: number, more: Partial<Member> = {}): Member => ({
  id,
  change: "fired",
  rule: "drift",
  column: `column_${id}`,
  severity: "warning",
  value: 0.412,
  threshold: 0.1,
  headline: `column_${id} drifted`,
  detail: "D 0.412 over 24 h on 1,204 rows, floor 0.1",
  openedAt: "2026-06-15T11:00:00.000Z",
  closedAt: null,
  ...more,
});

/** A message on its way, of those members. */
export function told(
  members: readonly Member[],
  reason: Outgoing["message"]["reason"] = "first",
  firing: readonly number[] = members.map(({ id }) => id),
): Outgoing {
  const at = new Date("2026-06-15T12:00:00Z");
  return {
    id: "6f1c1f0e-8f8e-4d5e-9c55-0d7d5a4f3a11",
    groupKey: "model:churn/version:7",
    message: alertMessage({ reason, model: "churn", version: "7", at, members, firing }),
    origin: "https://plumbline.example.org",
    now: new Date("2026-06-15T12:00:05Z"),
  };
}
