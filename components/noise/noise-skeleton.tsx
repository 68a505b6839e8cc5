import { ListSkeleton } from "@/components/skeleton/list-skeleton";

export const NoiseSkeleton = () => <ListSkeleton title="Noise" row="h-10" words="h-5 w-56" />;
