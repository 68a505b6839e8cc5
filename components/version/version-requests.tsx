import { askWords, gatesOf, promotionHref } from "@/components/promotions/promotion-words";
import { StateTag } from "@/components/promotions/state-tag";
import { RunSection } from "@/components/run/run-section";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import type { PromotionSummary } from "@/lib/contracts/promotions";

export function VersionRequests({ requests }: { requests: readonly PromotionSummary[] }) {
  return (
    <RunSection title="Requests" count={requests.length}>
      {requests.length === 0 ? <p className="mt-1 text-ink-2">Nobody has asked for it yet.</p> : null}
      <ul className="mt-1">
        {requests.map((request) => (
          <li
            key={request.id}
            className="relative flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1 hover:bg-sunken max-phone:min-h-11"
          >
            <PageLink href={promotionHref(request.id)} className="after:absolute after:inset-0">
              {request.id}: {askWords(request)}
            </PageLink>
            <StateTag state={request.state} />
            <span className="quiet">{request.kind === "promotion" ? gatesOf(request) : request.kind}</span>
            <span className="quiet ml-auto">
              {request.requester.name}, <Instant at={request.createdAt} words={dayClockWords} />
            </span>
          </li>
        ))}
      </ul>
    </RunSection>
  );
}
