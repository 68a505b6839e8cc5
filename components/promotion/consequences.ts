import { bakeWords } from "@/components/policy/policy-words";
import type { Promotion } from "@/lib/contracts/promotions";

interface Consequence {
  /** What matters most of it. */
  readonly lead: string;
  readonly rest: string;
}

type Request = Pick<Promotion, "version" | "environment" | "from" | "policy" | "approvals" | "results">;

/** What an approval now would do, step by step. */
export function consequencesOf(request: Request): Consequence[] {
  const { approvals, policy } = request;
  const missing = approvals.needed - approvals.given - 1;
  const first: Consequence =
    missing > 0
      ? {
          lead: `Yours is approval ${approvals.given + 1} of ${approvals.needed}: nothing is applied yet.`,
          rest: "With the last of them:",
        }
      : placeTaken(request);
  return [
    first,
    ...(missing > 0 ? [placeTaken(request)] : []),
    ...(isFrozen(request)
      ? [{ lead: "It is applied when the freeze ends.", rest: "Until then it waits." }]
      : []),
    { lead: "", rest: bakeWords(policy) },
    {
      lead: "",
      rest: `Other requests for ${request.environment} end as overtaken. Who decided, and on what, is kept.`,
    },
  ];
}

function placeTaken({ version, environment, from, policy }: Request): Consequence {
  if (from === null) {
    return { lead: `Version ${version} becomes the first champion of ${environment}.`, rest: "" };
  }
  const back = policy.rollbackDepth > 0 ? "one step puts it back" : "no step puts it back";
  const former = {
    archive: `Version ${from} is archived: ${back}.`,
    standby: `Version ${from} stays there as standby: ${back}.`,
    leave: `Version ${from} leaves ${environment}, not archived: ${back}.`,
  };
  return {
    lead: `Version ${version} takes version ${from}'s place in ${environment} at once.`,
    rest: former[policy.former],
  };
}

const isFrozen = ({ results }: Request) =>
  results.some(({ kind, dryRun, evidence }) => kind === "freeze" && !dryRun && "window" in evidence);
