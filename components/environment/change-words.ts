import type { AssignmentChange } from "@/lib/contracts/environments";

const causes: Readonly<Record<string, string>> = {
  promotion: "by a promotion request",
  rollback: "by a rollback",
  emergency: "by an emergency",
  stage: "by a change of its MLflow stage",
  alias: "by an alias",
  serving: "by a change of the serving version",
  challenger: "by choice of the challenger",
  deletion: "because the version was deleted",
  migration: "when environments were introduced",
};

export const causeWords = (cause: string): string => causes[cause] ?? `by ${cause}`;

/** "Version 2 took the place of version 1 as champion" */
export function changeSentence({ slot, version, from }: Pick<AssignmentChange, "slot" | "version" | "from">) {
  if (version === null) return from === null ? `No ${slot}` : `Version ${from} left as ${slot}`;
  return from === null
    ? `Version ${version} became ${slot}`
    : `Version ${version} took the place of version ${from} as ${slot}`;
}
