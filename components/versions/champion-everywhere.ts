import type { ModelEnvironment } from "@/lib/contracts/environments";

/** Whether there is no environment left that a version could be asked for. */
export const isChampionEverywhere = (
  environments: readonly Pick<ModelEnvironment, "champion">[],
  version: number,
): boolean => environments.length > 0 && environments.every(({ champion }) => champion?.version === version);
