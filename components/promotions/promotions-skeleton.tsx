import { ListSkeleton } from "@/components/skeleton/list-skeleton";

export const PromotionsSkeleton = () => <ListSkeleton title="Promotions" row="h-14" words="h-8 w-72" />;
