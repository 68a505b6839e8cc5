"use client";

import { useMemo } from "react";
import { GroupHeading } from "@/components/list/group-heading";
import { listHeading } from "@/components/list/list-heading";
import { useOpenedList } from "@/components/list/use-opened-list";
import type { PromotionSummary } from "@/lib/contracts/promotions";
import { groupPromotions } from "./promotion-groups";
import { PromotionRow } from "./promotion-row";
import { promotionHref } from "./promotion-words";

const hrefOf = ({ id }: PromotionSummary) => promotionHref(id);

export function PromotionsTable({ promotions }: { promotions: readonly PromotionSummary[] }) {
  const groups = useMemo(() => groupPromotions(promotions), [promotions]);
  const inOrder = useMemo(() => groups.flatMap((group) => group.promotions), [groups]);
  const selected = useOpenedList(inOrder, hrefOf);
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <th className={listHeading}>Request</th>
          <th className={`${listHeading} max-phone:hidden`}>State</th>
          <th className={`${listHeading} max-phone:hidden`}>Gates</th>
          <th className={`${listHeading} max-tablet:hidden`}>Asked, UTC</th>
          <th className={`${listHeading} text-right max-tablet:hidden`}>Ends, UTC</th>
        </tr>
      </thead>
      {groups.map(({ label, loud, promotions: requests }) => (
        <tbody key={label}>
          <GroupHeading label={label} count={requests.length} columns={5} loud={loud} />
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
