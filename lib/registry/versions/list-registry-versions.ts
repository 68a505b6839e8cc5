import "server-only";
import type { Context } from "@/lib/context";
import type { RegistryVersionsAnswer } from "@/lib/contracts/versions";
import { AppError } from "@/lib/errors";
import { readRegistryVersions } from "./read-registry-versions";

/** The versions of a model in the registry; none for one that is monitored only. */
export async function listRegistryVersions({ db }: Context, name: string): Promise<RegistryVersionsAnswer> {
  const { rows } = await db.pool.query<{ registered: boolean; monitored: boolean }>(
    `SELECT EXISTS (SELECT FROM registered_model WHERE name = $1) AS registered,
       EXISTS (SELECT FROM model WHERE name = $1) AS monitored`,
    [name],
  );
  const { registered = false, monitored = false } = rows[0] ?? {};
  if (!registered && !monitored) {
    throw new AppError("unknown_model", `There is no model named ${name}.`, [
      { name: "name", reason: `no model is named ${name}` },
    ]);
  }
  return { model: name, registered, versions: await readRegistryVersions(db.pool, name) };
}
