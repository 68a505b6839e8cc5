import type { ReactNode } from "react";
import { promotionHref } from "@/components/promotions/promotion-words";
import { PageLink } from "@/components/shell/page-link";
import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import type { AssignmentChange } from "@/lib/contracts/environments";
import { causeWords, changeSentence } from "./change-words";

interface ChangeRowProps {
  readonly change: AssignmentChange;
  /** Where it happened, where that is not said above. */
  readonly environment?: string;
  readonly aside?: ReactNode;
}

/** A change of a slot: what, how, by whom, why, when. */
export function ChangeRow({ change, environment, aside }: ChangeRowProps) {
  const { at, cause, request, reason, actor } = change;
  return (
    <li className="flex gap-3 border-t border-line py-1.5">
      <span className="min-w-0 flex-1">
        {environment ? <b>{environment}: </b> : null}
        {changeSentence(change)}{" "}
        <span className="text-ink-2">
          {request === null ? (
            causeWords(cause)
          ) : (
            <PageLink href={promotionHref(request)} className="link">
              {cause === "promotion" ? `request ${request}` : `${cause}, request ${request}`}
            </PageLink>
          )}
          , {actor.name}
        </span>{" "}
        {aside}
        {reason ? <span className="block break-words text-ink-2">{reason}</span> : null}
      </span>
      <Instant at={at} words={dayClockWords} className="quiet mt-0.5 whitespace-nowrap" />
    </li>
  );
}
