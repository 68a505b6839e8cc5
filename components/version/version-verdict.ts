import { listed } from "@/components/policy/policy-words";
import { dayClockWords } from "@/components/time/time-words";
import { plural } from "@/lib/charts/plural";
import type { Verdict } from "@/lib/contracts/common";
import type { RegistryVersion } from "@/lib/contracts/versions";

/** Where a version stands, and whether its predictions are watched. */
export function versionVerdict({ standings, stage, monitored }: RegistryVersion): Verdict {
  const champion = standings.filter(({ slot }) => slot === "champion");
  const detail = monitoredWords(monitored);
  const level = monitored && monitored.alerts > 0 ? "warning" : champion.length > 0 ? "ok" : "info";
  if (champion.length > 0) {
    const where = listed(
      champion.map(({ environment }) => environment),
      "and",
    );
    const since = champion[0] ? `, since ${dayClockWords(new Date(champion[0].since))} UTC` : "";
    return { level, headline: `Champion of ${where}${champion.length === 1 ? since : ""}.`, detail };
  }
  const others = standings.map(({ environment, slot }) => `${slot} in ${environment}`);
  if (others.length > 0) {
    const words = listed(others, "and");
    return { level, headline: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, detail };
  }
  return { level, headline: stage === "Archived" ? "Archived." : "It stands nowhere.", detail };
}

function monitoredWords(monitored: RegistryVersion["monitored"]): string {
  if (!monitored) return "No predictions of it are logged.";
  return monitored.alerts === 0 ? "No alert of it is open." : `${plural(monitored.alerts, "alert")} open.`;
}
