import "server-only";
import type { Context } from "@/lib/context";
import type { Experiment } from "./experiment";
import { notFound } from "./invalid";
import { experimentColumns } from "./read-experiments";

/** The experiment of that name, deleted or not. */
export async function getExperimentByName({ db }: Context, name: string): Promise<Experiment> {
  const { rows } = await db.pool.query({
    name: "get-experiment-by-name",
    text: `SELECT ${experimentColumns} FROM experiment WHERE name = $1`,
    values: [name],
  });
  if (!rows[0]) throw notFound(`Could not find experiment with name '${name}'`);
  return rows[0];
}
