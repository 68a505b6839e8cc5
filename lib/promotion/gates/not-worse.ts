import "server-only";
import { comparePaired } from "@/lib/compare/compare-paired";
import type { GateRule } from "@/lib/contracts/promotion-policy";
import { count, signed } from "./figures";
import { type Answer, type GateSubject, notMonitored } from "./gate-subject";
import { judgeMargin } from "./judge-margin";

type Rule = Extract<GateRule, { kind: "not_worse" }>;

const weekMs = 7 * 24 * 3_600_000;

/** Held against the champion on the labelled rows of the last 7 days that both predicted. */
export async function notWorse(
  { metric, margin, rows: needed }: Rule,
  subject: GateSubject,
): Promise<Answer> {
  const { ctx, monitored, champion: standing } = subject;
  if (!standing) return { outcome: "pass", summary: "no champion yet to be worse than" };
  if (!monitored) return notMonitored(subject);
  const { model, version: challenger, champion } = monitored;
  if (!champion) {
    return { outcome: "inconclusive", summary: `no predictions of version ${standing.number} are logged` };
  }
  const [from, to] = [new Date(ctx.now.getTime() - weekMs), ctx.now];
  const compared = await comparePaired(ctx.db.pool, model, {
    champion,
    challenger,
    from,
    to,
    needed,
  });
  const wanted = metric ?? compared.primary;
  const found = compared.metrics.find((each) => each.metric === wanted);
  if (!found) return { outcome: "error", summary: `${wanted} is not compared for this task` };
  const { rows } = compared;
  const { difference, lower, upper, higherIsBetter } = found;
  const outcome = judgeMargin({ difference, lower, upper, margin, higherIsBetter, rows, needed });
  const evidence = { ...found, rows, needed, margin, from, to };
  if (rows < needed) {
    return { outcome, summary: `${count(rows)} labelled rows of both, ${count(needed)} needed`, evidence };
  }
  if (difference === null || lower === null || upper === null) {
    return { outcome, summary: found.reason ?? "no interval", evidence };
  }
  return {
    outcome,
    summary: `${found.label} ${signed(difference)} (${signed(lower)} to ${signed(upper)})`,
    evidence,
  };
}
