import type { ComparedEntry } from "@/lib/contracts/compare";

export interface Entry {
  readonly key: string;
  readonly value: string;
}

/** Two lists of named values side by side: those that differ first, then by name. */
export function comparedEntries(champion: readonly Entry[], challenger: readonly Entry[]): ComparedEntry[] {
  const first = new Map(champion.map(({ key, value }) => [key, value]));
  const second = new Map(challenger.map(({ key, value }) => [key, value]));
  const keys = [...new Set([...first.keys(), ...second.keys()])].sort();
  const entries = keys.map((key): ComparedEntry => {
    const values = { champion: first.get(key) ?? null, challenger: second.get(key) ?? null };
    return { key, ...values, state: stateOf(values) };
  });
  return [
    ...entries.filter(({ state }) => state !== "same"),
    ...entries.filter(({ state }) => state === "same"),
  ];
}

function stateOf({
  champion,
  challenger,
}: Pick<ComparedEntry, "champion" | "challenger">): ComparedEntry["state"] {
  if (champion === null) return "challengerOnly";
  if (challenger === null) return "championOnly";
  return champion === challenger ? "same" : "different";
}
