import type { Promotion } from "@/lib/contracts/promotions";

/** When the reason is needed. */
export function reasonHint({ gates }: Pick<Promotion, "gates">): string {
  if (gates.undecided > 1) return `Needed to approve, because ${gates.undecided} gates are undecided.`;
  if (gates.undecided === 1) return "Needed to approve, because a gate is undecided.";
  return "Needed to reject; to approve it is yours to give.";
}
