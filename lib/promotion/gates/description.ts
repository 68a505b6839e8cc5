import type { GateRule } from "@/lib/contracts/promotion-policy";
import type { Answer, GateSubject } from "./gate-subject";

type Rule = Extract<GateRule, { kind: "description" }>;

/** Whoever comes after must be able to read what a version is: its description, and the tags that are asked for. */
export async function description({ tags }: Rule, { version }: GateSubject): Promise<Answer> {
  const missing = [
    ...(version.description?.trim() ? [] : ["a description"]),
    ...tags.filter((key) => !version.tags.some((tag) => tag.key === key && tag.value.trim() !== "")),
  ];
  if (missing.length > 0) {
    return { outcome: "fail", summary: `missing: ${missing.join(", ")}`, evidence: { missing } };
  }
  return { outcome: "pass", summary: tags.length > 0 ? `with ${tags.join(", ")}` : "there" };
}
