import type { Metadata } from "next";
import { PromotionsSkeleton } from "@/components/promotions/promotions-skeleton";
import { PromotionsView } from "@/components/promotions/promotions-view";
import { InBrowser } from "@/components/shell/in-browser";

export const metadata: Metadata = { title: "Promotions" };

export default function PromotionsRoute() {
  return (
    <InBrowser fallback={<PromotionsSkeleton />}>
      <PromotionsView />
    </InBrowser>
  );
}
