import "server-only";
import type { GateRule } from "@/lib/contracts/promotion-policy";
import { env } from "@/lib/env";
import { postGuarded } from "@/lib/http/post-guarded";
import { signWebhook } from "@/lib/http/sign-webhook";
import type { Answer, GateSubject } from "./gate-subject";

type Rule = Extract<GateRule, { kind: "webhook" }>;

/** Asks another system: an answer of 2xx passes, 4xx refuses, and everything else says nothing. */
export async function webhook({ url }: Rule, { ctx, request, champion }: GateSubject): Promise<Answer> {
  const body = JSON.stringify({
    type: "promotion.gate",
    timestamp: ctx.now.toISOString(),
    data: {
      request: request.id,
      model: request.model,
      version: request.version,
      environment: request.environment,
      champion: champion?.number ?? null,
    },
  });
  const { PLUMBLINE_WEBHOOK_SECRET: secret, PLUMBLINE_WEBHOOK_HOSTS: hosts = "" } = env();
  const allowed = hosts.split(/[\s,]+/);
  const headers = signWebhook({ secret, id: `promotion-${request.id}-${ctx.requestId}`, at: ctx.now, body });
  const answer = await postGuarded(new URL(url), { body, headers, allowed });
  if ("refused" in answer) return { outcome: "error", summary: answer.refused };
  const { status } = answer;
  const evidence = { status, host: new URL(url).host };
  if (status >= 200 && status < 300) return { outcome: "pass", summary: `answered ${status}`, evidence };
  const refuses = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { outcome: refuses ? "fail" : "error", summary: `answered ${status}`, evidence };
}
