import { ListRows, ListSkeleton } from "@/components/skeleton/list-skeleton";

const list = { row: "h-9 max-phone:h-14", words: "h-5 w-56" };

export const RunsRows = () => <ListRows {...list} />;

export const RunsSkeleton = () => <ListSkeleton title="Runs" {...list} />;
