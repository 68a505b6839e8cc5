import { plural } from "@/lib/charts/plural";
import type { Verdict } from "@/lib/contracts/common";
import type { ModelEnvironment } from "@/lib/contracts/environments";
import type { RegistryVersionsAnswer } from "@/lib/contracts/versions";
import { servingFirst } from "./serving-first";

/** Which version stands where it matters most. */
export function registryVerdict(
  { registered, versions }: RegistryVersionsAnswer,
  environments: readonly ModelEnvironment[],
): Verdict {
  if (!registered) {
    return { level: "info", headline: "Monitored only.", detail: "No version of it is registered." };
  }
  if (versions.length === 0) return { level: "info", headline: "No version yet.", detail: "" };
  const many = plural(versions.length, "version");
  const [first] = servingFirst(environments);
  if (!first) return { level: "info", headline: `${many}.`, detail: "" };
  if (!first.champion) {
    return { level: "undecided", headline: `No champion in ${first.name} yet.`, detail: `${many}.` };
  }
  const held = first.challenger
    ? `Version ${first.challenger.version} is held against it.`
    : "Nothing is held against it.";
  return {
    level: "ok",
    headline: `Version ${first.champion.version} is the champion of ${first.name}.`,
    detail: `${held} ${many}.`,
  };
}
