import { Skeleton } from "@/components/skeleton/skeleton";
import { PageHead } from "./page-head";

export function HeadSkeleton({ title }: { title: string }) {
  return (
    <PageHead
      title={
        <>
          <h1 className="text-page font-semibold tracking-[-0.01em]">{title}</h1>
          <Skeleton className="h-(--control) w-40" />
          <span className="flex-1" />
          <Skeleton className="h-(--control) w-64 max-phone:w-full" />
        </>
      }
      verdict={<Skeleton className="h-5 w-120 max-w-full" />}
    />
  );
}
