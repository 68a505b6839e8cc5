import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { isOpen, type PromotionSummary } from "@/lib/contracts/promotions";

export const promotionParsers = {
  show: parseAsStringLiteral(["open", "ended", "all"] as const).withDefault("open"),
  model: parseAsString,
};

interface PromotionGroup {
  readonly label: string;
  readonly loud: boolean;
  readonly promotions: readonly PromotionSummary[];
}

const isWaiting = ({ state }: PromotionSummary) => state === "needs_review" || state === "awaiting_approval";
const living: readonly string[] = ["applying", "applied", "baking"];

/** Emergencies that nobody reviewed, what waits for people, what is on its way, what is watched, what has ended. */
export function groupPromotions(promotions: readonly PromotionSummary[]): PromotionGroup[] {
  const unseen = promotions.filter(({ needsReview }) => needsReview);
  const rest = promotions.filter(({ needsReview }) => !needsReview);
  const onItsWay = rest.filter((request) => isOpen(request.state) && !isWaiting(request));
  const watched = rest.filter(({ state }) => living.includes(state));
  const ended = rest.filter(({ state }) => !isOpen(state) && !living.includes(state));
  return [
    { label: "Emergencies that nobody reviewed", loud: true, promotions: unseen },
    { label: "Wait for a decision", loud: false, promotions: rest.filter(isWaiting) },
    { label: "On their way", loud: false, promotions: onItsWay },
    { label: "Applied and watched", loud: false, promotions: watched },
    { label: "Ended", loud: false, promotions: ended },
  ].filter((group) => group.promotions.length > 0);
}
