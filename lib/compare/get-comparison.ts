import "server-only";
import type { Context } from "@/lib/context";
import type { CompareAnswer, ComparedVersion, CompareQuery } from "@/lib/contracts/compare";
import { startOfHour } from "@/lib/ingest/counters";
import { resolveHours, spanOf } from "@/lib/monitor/resolve-hours";
import { loadModel } from "@/lib/registry/load-model";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";
import { comparePaired } from "./compare-paired";
import { comparedColumns } from "./compared-columns";
import { comparedEntries, type Entry } from "./compared-entries";
import { comparedSides } from "./compared-sides";
import { comparisonVerdict } from "./comparison-verdict";
import { type RegisteredSide, readRegistered, readSignature } from "./read-registered";
import { readState, type VersionState } from "./read-state";

export type CompareInput = { readonly name: string; readonly query: CompareQuery };

/** Two versions of a model over the same window: the rows that both predicted, and what else is known of either. */
export async function getComparison(ctx: Context, { name, query }: CompareInput): Promise<CompareAnswer> {
  const { pool } = ctx.db;
  const { range, live } = resolveHours(query, ctx.now);
  const model = await loadModel(pool, name);
  const { champion, challenger } = comparedSides(model, query);
  const [from, to] = [startOfHour(range.fromHour), startOfHour(range.toHour)];
  const segment = query.segment ?? null;
  const [comparison, registered, first, second] = await Promise.all([
    comparePaired(pool, model, { champion, challenger, from, to, segment }),
    readRegistered(ctx, model.name, [champion.name, challenger.name]),
    readState(pool, model.id, champion, to),
    readState(pool, model.id, challenger, to),
  ]);
  const sideOf = ({ name: version }: VersionRecord) =>
    registered.find((each) => each.version === version) ?? null;
  const sides = [sideOf(champion), sideOf(challenger)] as const;
  return {
    model: model.name,
    task: model.task,
    range: spanOf(range),
    live,
    verdict: comparisonVerdict(comparison),
    comparison,
    versions: {
      champion: describeVersion(model, champion, sides[0], first),
      challenger: describeVersion(model, challenger, sides[1], second),
    },
    params: paramsOf(champion, challenger, sides),
    signature: await signatureOf(champion, challenger, sides),
    drift: comparedColumns(
      model.columns,
      first.evaluation?.result ?? null,
      second.evaluation?.result ?? null,
    ),
  };
}

function describeVersion(
  { servingVersionId }: ModelRecord,
  { id, name, description, firstLoggedAt }: VersionRecord,
  registered: RegisteredSide | null,
  { evaluation, alerts }: VersionState,
): ComparedVersion {
  return {
    name,
    description,
    serving: id === servingVersionId,
    firstLoggedAt: firstLoggedAt?.toISOString() ?? null,
    stage: registered?.stage ?? null,
    run: registered?.run ?? null,
    evaluatedAt: evaluation?.at.toISOString() ?? null,
    drifted: evaluation?.result.dataset.drifted ?? null,
    tested: evaluation?.result.dataset.tested ?? null,
    alerts,
  };
}

type Sides = readonly [RegisteredSide | null, RegisteredSide | null];

/** Params of both runs; where one side has none, there is nothing to hold the other's against. */
function paramsOf(champion: VersionRecord, challenger: VersionRecord, [first, second]: Sides) {
  const lacking = [champion, challenger].filter((_, at) => [first, second][at]?.run == null);
  const reason = lacking.length > 0 ? `${versionsWords(lacking)} not registered with a run.` : null;
  return { entries: reason ? [] : comparedEntries(first?.params ?? [], second?.params ?? []), reason };
}

async function signatureOf(champion: VersionRecord, challenger: VersionRecord, sides: Sides) {
  const [first, second] = await Promise.all(sides.map((side) => (side ? readSignature(side) : null)));
  const lacking = [champion, challenger].filter((_, at) => ([first, second][at] ?? null) === null);
  if (lacking.length > 0) {
    return {
      entries: [],
      reason: `${versionsWords(lacking)} not registered with a signature that is kept here.`,
    };
  }
  return { entries: comparedEntries(first as Entry[], second as Entry[]), reason: null };
}

const versionsWords = (versions: readonly VersionRecord[]): string =>
  versions.length === 1
    ? `Version ${versions[0]?.name} is`
    : `Versions ${versions.map(({ name }) => name).join(" and ")} are`;
