"use client";

import { useQuery } from "@tanstack/react-query";
import { Key } from "@/components/controls/key";
import { KeysButton } from "@/components/shell/keys-button";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { isOpen } from "@/lib/contracts/promotions";
import { AppliedPanel } from "./applied-panel";
import { ComparedPart } from "./compared-part";
import { DecisionPanel } from "./decision-panel";
import { DraftPanel } from "./draft-panel";
import { EmergencyNotice } from "./emergency-notice";
import { EndedNotice } from "./ended-notice";
import { GatesPanel } from "./gates-panel";
import { promotionQuery } from "./promotion-query";
import { PromotionSkeleton } from "./promotion-skeleton";
import { RequestHead } from "./request-head";
import { RequestHistory } from "./request-history";

/** One request: what it asks, the evidence, the decision, and what came of it. */
export function PromotionView({ id }: { id: number }) {
  const { data: request, error, refetch } = useQuery(promotionQuery(id));
  if (!request) {
    if (!error) return <PromotionSkeleton id={id} />;
    return <PageProblem title="This request could not be read" error={error} retry={() => void refetch()} />;
  }
  const { state, digest, may } = request;
  return (
    <>
      <RequestHead request={request} />
      <EmergencyNotice request={request} />
      <EndedNotice request={request} />
      <main
        id="content"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(0,464px)] grid-rows-[auto_1fr] border-b border-line max-tablet:grid-cols-1 max-tablet:grid-rows-none max-tablet:content-start"
      >
        <div className="min-w-0">
          {request.kind === "rollback" ? null : <ComparedPart request={request} />}
        </div>
        <div className="row-span-2 min-w-0 border-l border-line max-tablet:row-span-1 max-tablet:border-l-0">
          <GatesPanel request={request} />
          {state === "draft" ? <DraftPanel request={request} /> : null}
          {isOpen(state) && state !== "draft" ? <DecisionPanel request={request} /> : null}
          <AppliedPanel request={request} />
        </div>
        <div className="min-w-0">
          <RequestHistory request={request} />
        </div>
      </main>
      <StatusBar
        keys={
          <>
            {may.reject ? (
              <span>
                <Key>r</Key> reject
              </span>
            ) : null}
            <KeysButton />
          </>
        }
      >
        {digest ? (
          <span>
            Bound to digest <code className="font-mono">{digest.slice(0, 16)}</code>: an approval counts for
            exactly this
          </span>
        ) : (
          <span>No gate was asked, so an approval has nothing to be bound to</span>
        )}
      </StatusBar>
    </>
  );
}
