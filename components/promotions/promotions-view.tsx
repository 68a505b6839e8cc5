"use client";

import { useQueryStates } from "nuqs";
import { ListKeys } from "@/components/shell/list-keys";
import { PageProblem } from "@/components/shell/page-problem";
import { StatusBar } from "@/components/shell/status-bar";
import { usePromotionList } from "@/components/shell/use-promotion-list";
import { NoPromotions } from "./no-promotions";
import { promotionParsers } from "./promotion-groups";
import { PromotionsHead } from "./promotions-head";
import { PromotionsSkeleton } from "./promotions-skeleton";
import { PromotionsTable } from "./promotions-table";

/** Requests of every model. */
export function PromotionsView() {
  const [{ show, model }] = useQueryStates(promotionParsers);
  const { data, error, refetch } = usePromotionList(show);
  const { data: open } = usePromotionList("open");
  if (!data || !open) {
    if (!error) return <PromotionsSkeleton />;
    return <PageProblem title="The requests could not be read" error={error} retry={() => void refetch()} />;
  }
  const shown = data.promotions.filter((request) => model === null || request.model === model);
  return (
    <>
      <PromotionsHead shown={data} open={open} />
      <main id="content" className="flex-1 overflow-x-auto border-b border-line">
        {shown.length > 0 ? <PromotionsTable promotions={shown} /> : <NoPromotions />}
      </main>
      <StatusBar keys={<ListKeys />}>
        <span>A request that nobody decides expires.</span>
      </StatusBar>
    </>
  );
}
