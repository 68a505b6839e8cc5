import type { Verdict } from "@/lib/contracts/common";
import type { PromotionsAnswer } from "@/lib/contracts/promotions";
import { askWords } from "./promotion-words";

/** What whoever decides reads first. Emergencies that nobody looked at come before everything. */
export function promotionsVerdict({ waiting, promotions }: PromotionsAnswer): Verdict {
  const unseen = promotions.filter(({ needsReview }) => needsReview);
  if (unseen.length > 0) {
    const first = unseen[0];
    return {
      level: "critical",
      headline:
        unseen.length === 1
          ? "1 emergency waits for a review."
          : `${unseen.length} emergencies wait for a review.`,
      detail: [
        first ? `${first.model}, ${askWords(first)}: it went past every gate.` : "",
        waitWords(waiting),
      ]
        .filter(Boolean)
        .join(" "),
    };
  }
  if (waiting > 0) {
    const oldest = promotions
      .filter(({ state }) => state === "needs_review" || state === "awaiting_approval")
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))[0];
    return {
      level: "undecided",
      headline: waitWords(waiting),
      detail: oldest ? `Longest: ${oldest.model}, ${askWords(oldest)}.` : "",
    };
  }
  const others = promotions.filter(
    ({ state }) => state === "needs_review" || state === "awaiting_approval",
  ).length;
  if (others > 0) {
    const who =
      others === 1 ? "1 request waits for somebody else." : `${others} requests wait for somebody else.`;
    return { level: "ok", headline: "Nothing waits for you.", detail: who };
  }
  return { level: "ok", headline: "Nothing waits for a decision.", detail: watchedWords(promotions) };
}

const waitWords = (waiting: number) =>
  waiting === 0 ? "" : waiting === 1 ? "1 request waits for you." : `${waiting} requests wait for you.`;

function watchedWords(promotions: PromotionsAnswer["promotions"]): string {
  const watched = promotions.filter(({ state }) => state === "baking").length;
  if (watched === 0) return "";
  return watched === 1
    ? "1 version was applied and is watched."
    : `${watched} versions were applied and are watched.`;
}
