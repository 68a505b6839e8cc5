import "server-only";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";

/** The ids of experiments that a text names by id or name; null where it names none. */
export async function chosenExperiments(
  { db }: Context,
  text: string | undefined,
): Promise<readonly number[] | null> {
  const wanted = (text ?? "").split(",").map((part) => part.trim());
  const named = wanted.filter((part) => part !== "");
  if (named.length === 0) return null;
  const { rows } = await db.pool.query<{ id: number; name: string }>(
    "SELECT id, name FROM experiment WHERE id::text = ANY($1) OR name = ANY($1)",
    [named],
  );
  return named.map((part) => {
    const found = rows.find(({ id }) => String(id) === part) ?? rows.find(({ name }) => name === part);
    if (found) return found.id;
    throw new AppError("unknown_experiment", `There is no experiment ${part}.`, [
      { name: "experiment", reason: `${part} is not known` },
    ]);
  });
}
