import "server-only";
import type { Context } from "@/lib/context";
import type {
  EnvironmentSummary,
  ModelEnvironment,
  ModelEnvironmentsAnswer,
} from "@/lib/contracts/environments";
import { modelNotFound } from "../registered/not-found";
import { policyOf } from "./default-policy";
import type { EnvironmentRecord } from "./environment-record";
import { loadEnvironments } from "./find-environment";
import { readFormerChampions } from "./read-history";
import { readModelEnvironment, readStandings, type StandingRow } from "./read-standings";

export async function listEnvironments({ db }: Context): Promise<{ environments: EnvironmentSummary[] }> {
  return { environments: (await loadEnvironments(db.pool)).map(summarise) };
}

export function summarise(environment: EnvironmentRecord): EnvironmentSummary {
  const { name, position, stage, championAlias, challengerAlias } = environment;
  return { name, position, stage, championAlias, challengerAlias, policy: policyOf(environment) };
}

/** What stands where of a registered model, in the order of the environments. */
export async function listModelEnvironments({ db }: Context, name: string): Promise<ModelEnvironmentsAnswer> {
  const { rows } = await db.pool.query<{ id: number }>("SELECT id FROM registered_model WHERE name = $1", [
    name,
  ]);
  const id = rows[0]?.id;
  if (id === undefined) throw modelNotFound(name);
  const standings = await readStandings(db.pool, id);
  const environments = await Promise.all(
    (await loadEnvironments(db.pool)).map(async (environment): Promise<ModelEnvironment> => {
      const own = await readModelEnvironment(db.pool, id, environment.id);
      const policy = policyOf(environment, own.policy);
      const here = standings.filter(({ environmentId }) => environmentId === environment.id);
      const inSlot = (slot: StandingRow["slot"]) => here.filter((standing) => standing.slot === slot);
      return {
        name: environment.name,
        position: environment.position,
        revision: own.revision,
        champion: inSlot("champion").map(standingOf)[0] ?? null,
        challenger: inSlot("challenger").map(standingOf)[0] ?? null,
        standby: inSlot("standby").map(standingOf),
        rollbackTo: await readFormerChampions(db.pool, id, environment, policy.rollbackDepth),
        policy,
        ownPolicy: own.policy,
      };
    }),
  );
  return { model: name, environments };
}

const standingOf = ({ number, since }: StandingRow) => ({ version: number, since: since.toISOString() });
