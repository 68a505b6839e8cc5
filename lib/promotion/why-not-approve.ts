import { isSameActor } from "@/lib/audit/actor-name";
import type { ActorName } from "@/lib/contracts/environments";
import type { PromotionState } from "@/lib/contracts/promotions";

/** A matter of the role alone. */
export const onlyLeads = "Leads and admins approve.";

interface Approving {
  readonly actor: ActorName;
  /** Whether the actor's role lets them approve for this model. */
  readonly allowed: boolean;
  readonly requester: ActorName & { readonly maker?: string | null };
  readonly state: PromotionState;
  /** Whether the environment takes versions without anybody's approval: then whoever may ask may judge a doubt. */
  readonly open: boolean;
  /** Who has approved what is asked now. */
  readonly approvers: readonly ActorName[];
}

/** Why somebody cannot approve a request, in a sentence; null when they can. */
export function whyNotApprove({
  actor,
  allowed,
  requester,
  state,
  open,
  approvers,
}: Approving): string | null {
  if (state !== "awaiting_approval" && state !== "needs_review")
    return reasonOfState[state] ?? "It has ended.";
  if (!allowed) return onlyLeads;
  if (!open && (actor.kind === "key" || actor.kind === "operator")) return "A person approves, not a key.";
  // Where nobody signs in there is nobody else.
  const alone = open || actor.kind === "local";
  const asked = isSameActor(actor, requester) || (actor.kind === "person" && actor.id === requester.maker);
  if (!alone && asked) return "Whoever asked cannot approve: it takes somebody else.";
  if (approvers.some((other) => isSameActor(actor, other))) return "You have approved it already.";
  return null;
}

const reasonOfState: Partial<Record<PromotionState, string>> = {
  draft: "It is still a draft.",
  checking: "Its gates are being checked.",
  checks_failed: "A gate fails: check again once that is mended.",
  approved: "It is approved already.",
  applying: "It was applied already.",
  applied: "It was applied already.",
  baking: "It was applied already.",
  succeeded: "It was applied already.",
};
