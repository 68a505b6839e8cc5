import { ListSkeleton } from "@/components/skeleton/list-skeleton";

export const AlertsSkeleton = () => <ListSkeleton title="Alerts" row="h-14" words="h-8 w-72" />;
