"use client";

import { useQuery } from "@tanstack/react-query";
import { GateRow } from "@/components/promotion/gate-row";
import { promotionQuery } from "@/components/promotion/promotion-query";
import { advisoryPasses, gatesSentence, promotionHref } from "@/components/promotions/promotion-words";
import { RunSection } from "@/components/run/run-section";
import { PageLink } from "@/components/shell/page-link";
import { Skeleton } from "@/components/skeleton/skeleton";
import type { AssignmentChange } from "@/lib/contracts/environments";
import type { PromotionEvent } from "@/lib/contracts/promotions";

/** The evidence and the decision behind a champion. */
export function StoodEvidence({ change }: { change: AssignmentChange }) {
  const { request } = change;
  return (
    <RunSection title="The evidence">
      {request === null ? (
        <p className="mt-1 text-ink-2">
          No promotion request stands behind it: it came there without gates or approvals.
        </p>
      ) : (
        <EvidenceOf request={request} />
      )}
    </RunSection>
  );
}

function EvidenceOf({ request: id }: { request: number }) {
  const { data, error } = useQuery(promotionQuery(id));
  if (!data) {
    return error ? (
      <p role="alert" className="text-danger">
        {error.message}
      </p>
    ) : (
      <Skeleton className="mt-2 h-40" />
    );
  }
  const approvals = data.events.filter(({ kind }) => kind === "approved");
  return (
    <>
      <p className="mt-1">
        <PageLink href={promotionHref(id)} className="link">
          Request {id}
        </PageLink>
        , asked by {data.requester.name}.{" "}
        {data.kind === "promotion" ? gatesSentence(data.gates, advisoryPasses(data.results)) : null}
      </p>
      {approvals.map((event) => (
        <p key={event.id} className="mt-1 text-ink-2">
          {approvalWords(event)}
        </p>
      ))}
      {data.kind === "promotion" ? null : (
        <p className="mt-1 text-ink-2">
          A{data.kind === "emergency" ? "n emergency" : " rollback"}: {data.note}
        </p>
      )}
      <ul className="mt-2">
        {data.results.map((result) => (
          <GateRow key={`${result.kind} ${result.title}`} result={result} />
        ))}
      </ul>
    </>
  );
}

const approvalWords = ({ actor, reason }: PromotionEvent) =>
  reason ? `${actor.name} approved: ${reason}` : `${actor.name} approved without a reason.`;
