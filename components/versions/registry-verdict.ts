import { plural } from "@/lib/charts/plural";
import type { Verdict } from "@/lib/contracts/common";
import type { ModelEnvironment } from "@/lib/contracts/environments";
import type { RegistryVersionsAnswer } from "@/lib/contracts/versions";

/** Which version stands where it matters most: the last environment. */
export function registryVerdict(
  { registered, versions }: RegistryVersionsAnswer,
  environments: readonly ModelEnvironment[],
): Verdict {
  if (!registered) {
    return { level: "info", headline: "Monitored only.", detail: "No version of it is registered." };
  }
  if (versions.length === 0) return { level: "info", headline: "No version yet.", detail: "" };
  const many = plural(versions.length, "version");
  const last = environments.at(-1);
  if (!last) return { level: "info", headline: `${many}.`, detail: "" };
  if (!last.champion) {
    return { level: "undecided", headline: `No champion in ${last.name} yet.`, detail: `${many}.` };
  }
  const held = last.challenger
    ? `Version ${last.challenger.version} is held against it.`
    : "Nothing is held against it.";
  return {
    level: "ok",
    headline: `Version ${last.champion.version} is the champion of ${last.name}.`,
    detail: `${held} ${many}.`,
  };
}
