import "server-only";
import type { Context } from "@/lib/context";
import type { Verdict } from "@/lib/contracts/common";
import type { FleetAnswer, FleetEntry } from "@/lib/contracts/model";
import { loadModels } from "@/lib/registry/load-model";
import { plural } from "./figures";
import { fleetEntry } from "./fleet-entry";
import { readChanges } from "./read-changes";

const groups: readonly FleetEntry["group"][] = ["needs", "watch", "well", "waiting"];
const dayMs = 86_400_000;

/** Every model, those that need a person first, and what changed. */
export async function getFleet(ctx: Context): Promise<FleetAnswer> {
  const models = await loadModels(ctx.db.pool);
  const [rows, changes, rejected24h] = await Promise.all([
    Promise.all(models.map((model) => fleetEntry(ctx, model))),
    readChanges(ctx.db.pool, models),
    countRejected(ctx),
  ]);
  const entries = rows
    .map(({ entry }) => entry)
    .sort(
      (left, right) =>
        groups.indexOf(left.group) - groups.indexOf(right.group) || left.name.localeCompare(right.name),
    );
  const evaluated = rows.flatMap(({ health }) => (health.evaluatedAt ? [health.evaluatedAt.getTime()] : []));
  return {
    verdict: fleetVerdict(entries),
    models: entries,
    changes,
    predictions24h: entries.reduce((sum, { predictions24h }) => sum + predictions24h, 0),
    rejected24h,
    evaluatedAt: evaluated.length > 0 ? new Date(Math.max(...evaluated)).toISOString() : null,
  };
}

async function countRejected({ db, now }: Context): Promise<number> {
  const sum = await db.prisma.rejection.aggregate({
    where: { at: { gte: new Date(now.getTime() - dayMs) } },
    _sum: { rows: true },
  });
  return sum._sum.rows ?? 0;
}

/** How many models need a person, and why. */
export function fleetVerdict(entries: readonly Pick<FleetEntry, "name" | "group" | "health">[]): Verdict {
  const of = (group: FleetEntry["group"]) => entries.filter((entry) => entry.group === group);
  const reasons = (some: readonly Pick<FleetEntry, "name" | "health">[]) =>
    `${some.map(({ name, health }) => `${name}: ${health.headline}`).join("; ")}.`;
  const [needs, watch, well] = [of("needs"), of("watch"), of("well")];
  const all = entries.length;
  if (all === 0) return { level: "info", headline: "No models yet", detail: "" };
  if (needs.length > 0) {
    const verb = needs.length === 1 ? "needs" : "need";
    return {
      level: "critical",
      headline: `${needs.length} of ${plural(all, "model")} ${verb} a person now`,
      detail: reasons(needs),
    };
  }
  if (watch.length > 0) {
    const headline = `Nothing needs a person now; ${plural(watch.length, "model")} to watch`;
    return { level: "warning", headline, detail: reasons(watch) };
  }
  if (well.length === 0)
    return { level: "undecided", headline: "No model can be judged yet", detail: reasons(entries) };
  const headline =
    well.length === all
      ? `${all === 1 ? "The model is" : `All ${all} models are`} well`
      : `${well.length} of ${plural(all, "model")} are well`;
  return { level: "ok", headline, detail: well.length === all ? "" : "The others wait for data." };
}
