"use client";

import { useEffect, useRef } from "react";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import { isOpen, type PromotionSummary } from "@/lib/contracts/promotions";
import { askWords, gatesOf, promotionHref } from "./promotion-words";
import { StateTag } from "./state-tag";

const cell = "h-14 border-b border-line px-3 py-1 first:pl-4 last:pr-4";

interface PromotionRowProps {
  readonly request: PromotionSummary;
  readonly selected: boolean;
  readonly loud: boolean;
}

export function PromotionRow({ request, selected, loud }: PromotionRowProps) {
  const { id, model, state, kind, requester, createdAt } = request;
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <tr
      ref={row}
      data-selected={selected || undefined}
      className={`group relative data-selected:bg-hover ${loud ? "bg-danger-soft" : "hover:bg-sunken"}`}
    >
      <td className={`${cell} group-data-selected:shadow-[inset_2px_0_0_var(--current)]`}>
        <PageLink
          href={promotionHref(id)}
          className="font-semibold wrap-anywhere after:absolute after:inset-0"
        >
          {model}: {askWords(request)}
        </PageLink>
        <span className="quiet block">
          Request {id}
          {kind === "promotion" ? "" : `, ${kind}`}
          {request.from === null ? "" : `, in place of version ${request.from}`}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 phone:hidden">
          <StateTag state={state} />
          <span className="quiet">{gatesOf(request)}</span>
        </span>
      </td>
      <td className={`${cell} max-phone:hidden`}>
        <StateTag state={state} />
      </td>
      <td className={`${cell} max-phone:hidden`}>{gatesOf(request)}</td>
      <td className={`${cell} max-tablet:hidden`}>
        {requester.name}
        <span className="quiet block">
          <Instant at={createdAt} words={dayClockWords} />
        </span>
      </td>
      <td className={`${cell} text-right whitespace-nowrap max-tablet:hidden`}>
        <Ending request={request} />
      </td>
    </tr>
  );
}

function Ending({ request: { state, expiresAt, endedAt } }: { request: PromotionSummary }) {
  if (endedAt) return <Instant at={endedAt} words={dayClockWords} />;
  if (!isOpen(state)) return <span className="quiet">has not ended</span>;
  return (
    <>
      <Instant at={expiresAt} words={dayClockWords} />
      <span className="quiet block">expires</span>
    </>
  );
}
