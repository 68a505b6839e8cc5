"use client";

import { Tag } from "@/components/controls/tag";
import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { VerdictNote } from "@/components/head/verdict-note";
import { askWords } from "@/components/promotions/promotion-words";
import { StateTag } from "@/components/promotions/state-tag";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { versionsHref } from "@/components/versions/version-href";
import { isOpen, type Promotion } from "@/lib/contracts/promotions";
import { RequestSteps } from "./request-steps";
import { requestVerdict } from "./request-verdict";
import { useComparison } from "./use-comparison";

export function RequestHead({ request }: { request: Promotion }) {
  const { id, model, kind, state, requester, createdAt, expiresAt } = request;
  const { data } = useComparison(request);
  return (
    <PageHead
      title={
        <>
          <Crumb href="/promotions" className="shrink-0 max-phone:order-1 max-phone:basis-full">
            Promotions
          </Crumb>
          <h1 className="min-w-0 text-page font-semibold tracking-[-0.01em] wrap-anywhere max-phone:order-2">
            <PageLink href={versionsHref(model)} className="hover:underline">
              {model}
            </PageLink>
            : {askWords(request)}
          </h1>
          <span className="flex gap-2 max-phone:order-3">
            <StateTag state={state} />
            {kind === "emergency" ? <Tag level="critical">Emergency</Tag> : null}
          </span>
          <span className="flex-1 max-phone:hidden" />
          <span className="quiet max-phone:order-6">
            Request {id}, asked <Instant at={createdAt} words={dayClockWords} /> by {requester.name}
            {isOpen(state) ? (
              <>
                , expires <Instant at={expiresAt} words={dayClockWords} />
              </>
            ) : null}
          </span>
          <RequestSteps id={id} />
        </>
      }
      verdict={
        <VerdictNote
          verdict={requestVerdict(request, data?.verdict ?? null)}
          note={request.note && kind === "promotion" ? `${requester.name}: ${request.note}` : null}
        />
      }
    />
  );
}
