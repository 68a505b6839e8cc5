import { advisoryPasses, gatesSentence } from "@/components/promotions/promotion-words";
import { dayClockWords } from "@/components/time/time-words";
import type { Verdict } from "@/lib/contracts/common";
import type { Promotion, PromotionEvent } from "@/lib/contracts/promotions";

/** The sentence of the page: how the versions compare and what the gates say while it is open, then what came of it. */
export function requestVerdict(request: Promotion, compared: Verdict | null): Verdict {
  const { state, version, environment, gates, results } = request;
  const gatesSaid = gatesSentence(gates, advisoryPasses(results));
  switch (state) {
    case "draft":
      return { level: "info", headline: "A draft: nobody is asked yet.", detail: "" };
    case "checking":
      return { level: "info", headline: "Its gates are being checked.", detail: "" };
    case "checks_failed":
      return {
        level: "critical",
        headline: gates.fail === 1 ? "A gate fails." : `${gates.fail} gates fail.`,
        detail: `${gatesSaid} It cannot be approved before that is mended.`,
      };
    case "needs_review":
      return told(compared, { level: "undecided", headline: "It is yours to judge.", detail: gatesSaid });
    case "awaiting_approval":
      return told(compared, { level: "ok", headline: "No gate stands against it.", detail: gatesSaid });
    case "approved":
      return { level: "ok", headline: "Approved, and applied when the freeze ends.", detail: gatesSaid };
    case "applying":
    case "applied":
      return { level: "info", headline: "It is being applied.", detail: "" };
    case "baking":
      return baking(request);
    case "succeeded":
      return {
        level: "ok",
        headline: `Version ${version} became the champion of ${environment}.`,
        detail: request.bakeUntil ? "Nothing broke while it was watched." : "",
      };
    case "stale":
      return {
        level: "warning",
        headline: "Overtaken: what it was asked against has changed.",
        detail: "",
      };
    case "rejected":
      return { level: "info", headline: "Rejected.", detail: endOf(request, "rejected") };
    case "cancelled":
      return { level: "info", headline: "Taken back.", detail: endOf(request, "cancelled") };
    case "expired":
      return { level: "info", headline: "Expired: nobody decided in time.", detail: "" };
    case "failed":
      return { level: "critical", headline: "It could not be applied.", detail: endOf(request, "failed") };
    case "rolled_back":
      return {
        level: "warning",
        headline: `Version ${version} was rolled back.`,
        detail: endOf(request, "rolled back"),
      };
  }
}

/** With a comparison that decides, that comes first and the gates after it. */
const told = (compared: Verdict | null, own: Verdict): Verdict =>
  compared && compared.level !== "undecided" && compared.level !== "info"
    ? { level: compared.level, headline: compared.headline, detail: own.detail }
    : own;

function baking({ version, environment, bakeUntil, breachedAt, events }: Promotion): Verdict {
  const until = bakeUntil ? ` until ${dayClockWords(new Date(bakeUntil))} UTC` : "";
  if (breachedAt) {
    const breach = events.findLast(({ kind }) => kind === "breached")?.reason ?? "";
    return {
      level: "critical",
      headline: `Something broke since version ${version} stands in ${environment}.`,
      detail: `${sentence(breach)} Roll back, or go on watching${until}.`.trim(),
    };
  }
  return {
    level: "ok",
    headline: `Version ${version} is the champion of ${environment}.`,
    detail: `It is watched${until}; nothing broke so far.`,
  };
}

function endOf({ events }: Promotion, kind: string): string {
  const end = events.findLast((event) => event.kind === kind);
  return end ? byWhom(end) : "";
}

const byWhom = ({ actor, reason }: PromotionEvent): string =>
  [`By ${actor.name}`, reason]
    .filter(Boolean)
    .join(": ")
    .replace(/([^.?!])$/, "$1.");

const sentence = (text: string) =>
  text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/([^.?!])$/, "$1.") : "";
