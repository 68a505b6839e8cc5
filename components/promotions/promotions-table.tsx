"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";
import { useListSelection } from "@/components/keyboard/use-list-selection";
import { StateIcon } from "@/components/verdict/state-icon";
import type { PromotionSummary } from "@/lib/contracts/promotions";
import { groupPromotions } from "./promotion-groups";
import { PromotionRow } from "./promotion-row";
import { promotionHref } from "./promotion-words";

const heading = "h-8 border-b border-line px-3 text-quiet whitespace-nowrap text-ink-3 first:pl-4 last:pr-4";

export function PromotionsTable({ promotions }: { promotions: readonly PromotionSummary[] }) {
  const router = useRouter();
  const groups = useMemo(() => groupPromotions(promotions), [promotions]);
  const inOrder = useMemo(() => groups.flatMap((group) => group.promotions), [groups]);
  const open = useCallback(
    (index: number) => {
      const request = inOrder[index];
      if (request) router.push(promotionHref(request.id));
    },
    [inOrder, router],
  );
  const selected = inOrder[useListSelection({ group: "In the list", count: inOrder.length, onOpen: open })];
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <th className={heading}>Request</th>
          <th className={`${heading} max-phone:hidden`}>State</th>
          <th className={`${heading} max-phone:hidden`}>Gates</th>
          <th className={`${heading} max-tablet:hidden`}>Asked, UTC</th>
          <th className={`${heading} text-right max-tablet:hidden`}>Ends, UTC</th>
        </tr>
      </thead>
      {groups.map(({ label, loud, promotions: requests }) => (
        <tbody key={label}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={5}
              className={`h-7 border-b border-line px-4 font-semibold ${loud ? "bg-danger-soft text-danger" : "bg-sunken"}`}
            >
              <span className="flex items-center gap-2">
                {loud ? <StateIcon level="critical" small /> : null}
                {label} <span className={loud ? "font-normal" : "quiet font-normal"}>{requests.length}</span>
              </span>
            </th>
          </tr>
          {requests.map((request) => (
            <PromotionRow
              key={request.id}
              request={request}
              loud={loud}
              selected={request.id === selected?.id}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
