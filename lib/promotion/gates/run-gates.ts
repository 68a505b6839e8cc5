import "server-only";
import type { Context } from "@/lib/context";
import type { GateKind, GateRule } from "@/lib/contracts/promotion-policy";
import type { GateResult } from "@/lib/contracts/promotions";
import { AppError } from "@/lib/errors";
import { loadModel } from "@/lib/registry/load-model";
import { getVersion } from "@/lib/registry/registered/get-version";
import type { RequestRecord } from "../request-record";
import { artifact } from "./artifact";
import { description } from "./description";
import { freeze } from "./freeze";
import type { Answer, GateSubject, MonitoredSubject } from "./gate-subject";
import { titleOf } from "./gate-titles";
import { manual } from "./manual";
import { metricFloor } from "./metric-floor";
import { notWorse } from "./not-worse";
import { noCriticalAlert, noDrift } from "./open-alerts";
import { schema } from "./schema";
import { shadow } from "./shadow";
import { webhook } from "./webhook";

type Gate<Kind extends GateKind> = (
  rule: Extract<GateRule, { kind: Kind }>,
  subject: GateSubject,
) => Promise<Answer>;

const gates: { readonly [Kind in GateKind]: Gate<Kind> } = {
  metric_floor: metricFloor,
  not_worse: notWorse,
  no_drift: noDrift,
  no_critical_alert: noCriticalAlert,
  shadow,
  schema,
  artifact,
  description,
  webhook,
  freeze,
  manual,
};

interface GatesRun {
  readonly results: readonly GateResult[];
  /** The digest of the version's artifacts, where it is known. */
  readonly artifact: string | null;
}

/** Answers every gate of a request's policy, with the evidence. */
export async function runGates(ctx: Context, request: RequestRecord): Promise<GatesRun> {
  const subject = await loadSubject(ctx, request);
  const results = await Promise.all(request.policy.gates.map((rule) => runGate(rule, subject)));
  const { rows } = await ctx.db.pool.query<{ artifact: string | null }>(
    `SELECT artifact_digest AS artifact FROM registered_version WHERE registered_model_id = $1 AND number = $2`,
    [request.modelId, request.version],
  );
  return { results, artifact: rows[0]?.artifact ?? null };
}

async function runGate(rule: GateRule, subject: GateSubject): Promise<GateResult> {
  const { outcome, summary, evidence = {} } = await answerOf(rule, subject);
  // As it will come back from the database: dates are text.
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(evidence));
  return { kind: rule.kind, title: titleOf(rule), dryRun: rule.dryRun, outcome, summary, evidence: plain };
}

/** A gate that breaks is an error of that gate, and no reason to stop the others. */
function answerOf<Kind extends GateKind>(
  rule: Extract<GateRule, { kind: Kind }>,
  subject: GateSubject,
): Promise<Answer> {
  return gates[rule.kind as Kind](rule, subject).catch((error: unknown) => {
    if (!(error instanceof AppError)) {
      process.stderr.write(
        `${subject.ctx.now.toISOString()} error ${subject.ctx.requestId} gate ${rule.kind} ${error}\n`,
      );
    }
    const summary = error instanceof AppError ? error.message : "it could not be checked; the log says why";
    return { outcome: "error", summary };
  });
}

async function loadSubject(ctx: Context, request: RequestRecord): Promise<GateSubject> {
  const name = request.model;
  const version = await getVersion(ctx, { name, number: request.version });
  const champion = request.from === null ? null : await getVersion(ctx, { name, number: request.from });
  return { ctx, request, version, champion, monitored: await loadMonitored(ctx, request) };
}

async function loadMonitored(ctx: Context, request: RequestRecord): Promise<MonitoredSubject | null> {
  const { rowCount } = await ctx.db.pool.query("SELECT 1 FROM model WHERE name = $1", [request.model]);
  if (rowCount === 0) return null;
  const model = await loadModel(ctx.db.pool, request.model);
  const named = (number: number | null) => model.versions.find(({ name }) => name === String(number)) ?? null;
  const version = named(request.version);
  return version ? { model, version, champion: named(request.from) } : null;
}
