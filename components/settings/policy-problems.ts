import { PromotionPolicy } from "@/lib/contracts/promotion-policy";

/** What is wrong with a policy, by the path of its field: "gates.2.minimum". */
export type PolicyProblems = Readonly<Record<string, string>>;

export function policyProblems(policy: unknown): PolicyProblems {
  const parsed = PromotionPolicy.safeParse(policy);
  if (parsed.success) return {};
  const problems: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.join(".");
    problems[path] ??= wordsOf(issue);
  }
  return problems;
}

interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
}

function wordsOf({ code, message, minimum, maximum, origin }: Issue): string {
  if (code === "invalid_type") return "is needed";
  if (code === "too_small") {
    if (origin === "string") return "is needed";
    return `must be ${minimum} or more`;
  }
  if (code === "too_big") return origin === "string" ? "is too long" : `must be ${maximum} or less`;
  if (code === "invalid_format") return "must be an address such as https://example.org/gate";
  return message;
}

/** What of a policy differs from what holds now: only that is written, so that the rest follows its defaults. */
export function policyChanges(before: PromotionPolicy, after: PromotionPolicy): Partial<PromotionPolicy> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof PromotionPolicy]),
    ),
  );
}
