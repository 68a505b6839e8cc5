import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PromotionSkeleton } from "@/components/promotion/promotion-skeleton";
import { PromotionView } from "@/components/promotion/promotion-view";
import { InBrowser } from "@/components/shell/in-browser";
import { PromotionPath } from "@/lib/contracts/promotions";

interface PromotionRouteProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PromotionRouteProps): Promise<Metadata> {
  return { title: `Request ${(await params).id}` };
}

export default async function PromotionRoute({ params }: PromotionRouteProps) {
  const parsed = PromotionPath.safeParse(await params);
  if (!parsed.success) notFound();
  const { id } = parsed.data;
  return (
    <InBrowser fallback={<PromotionSkeleton id={id} />}>
      <PromotionView id={id} />
    </InBrowser>
  );
}
