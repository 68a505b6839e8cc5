import { AppError } from "@/lib/errors";
import type { ModelRecord, VersionRecord } from "@/lib/registry/model-record";

export interface ComparedSides {
  readonly champion: VersionRecord;
  readonly challenger: VersionRecord;
}

type Known = Pick<ModelRecord, "name" | "versions" | "servingVersionId">;

/** The two versions that are meant: the serving one, and the newest other, where none is named. */
export function comparedSides(
  model: Known,
  names: { readonly champion?: string | undefined; readonly challenger?: string | undefined },
): ComparedSides {
  const newestOther = (than: VersionRecord | undefined) => model.versions.findLast((each) => each !== than);
  const named = names.challenger === undefined ? undefined : versionOf(model, "challenger", names.challenger);
  const serving = model.versions.find(({ id }) => id === model.servingVersionId);
  const champion =
    names.champion === undefined
      ? serving !== undefined && serving !== named
        ? serving
        : newestOther(named)
      : versionOf(model, "champion", names.champion);
  const challenger = named ?? newestOther(champion);
  if (champion === undefined || challenger === undefined) {
    const count = model.versions.length === 0 ? "no version" : "one version only";
    const reason = `${model.name} has ${count}: a comparison needs two`;
    throw new AppError("unknown_version", `${reason}.`, [{ name: "challenger", reason }]);
  }
  if (champion === challenger) {
    const reason = "must be another version than the champion";
    throw new AppError("invalid_request", `The query is not valid: challenger ${reason}.`, [
      { name: "challenger", reason },
    ]);
  }
  return { champion, challenger };
}

function versionOf(model: Known, parameter: string, name: string): VersionRecord {
  const found = model.versions.find((version) => version.name === name);
  if (found) return found;
  const reason = `${model.name} has no version named ${name}`;
  throw new AppError("unknown_version", `${reason}.`, [{ name: parameter, reason }]);
}
