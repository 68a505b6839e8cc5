import "server-only";
import type { Context } from "@/lib/context";
import { MlflowError } from "@/lib/errors/mlflow-error";
import { requireAliasName } from "./alias-name";
import { requireModelName } from "./model-name";
import { modelNotFound } from "./not-found";
import { versionColumns } from "./record-columns";
import type { RegisteredVersion } from "./registered-model";

/** The version that an alias points at; `latest` is the newest one of all. */
export async function getVersionByAlias(
  { db }: Context,
  { name, alias }: { readonly name: string; readonly alias: string },
): Promise<RegisteredVersion> {
  requireModelName(name);
  requireAliasName(alias);
  const latest = alias.toLowerCase() === "latest";
  const number = latest
    ? "(SELECT max(number) FROM registered_version WHERE registered_model_id = m.id AND $2::text IS NOT NULL)"
    : "(SELECT number FROM registered_alias WHERE registered_model_id = m.id AND alias = $2)";
  const { rows } = await db.pool.query(
    `SELECT ${versionColumns} FROM registered_model m
     LEFT JOIN registered_version v ON v.registered_model_id = m.id AND v.number = ${number} WHERE m.name = $1`,
    [name, alias],
  );
  if (!rows[0]) throw modelNotFound(name);
  if (rows[0].number !== null) return rows[0];
  if (latest) throw new MlflowError("RESOURCE_DOES_NOT_EXIST", `Latest version not found for model ${name}.`);
  throw new MlflowError("INVALID_PARAMETER_VALUE", `Registered model alias ${alias} not found.`);
}
