import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { StatusBar } from "@/components/shell/status-bar";
import { Skeleton } from "@/components/skeleton/skeleton";

const rows = ["a", "b", "c", "d", "e", "f", "g"];

export function PromotionSkeleton({ id }: { id: number }) {
  return (
    <>
      <PageHead
        title={
          <>
            <Crumb href="/promotions">Promotions</Crumb>
            <h1 className="sr-only">Request {id}</h1>
            <Skeleton className="h-7 w-80 max-w-full" />
          </>
        }
        verdict={<Skeleton className="h-5 w-120 max-w-full" />}
      />
      <main
        id="content"
        aria-busy="true"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(0,464px)] border-b border-line max-tablet:grid-cols-1"
      >
        <div className="p-4">
          <Skeleton className="h-19" />
          <Skeleton className="mt-6 h-64" />
        </div>
        <div className="border-l border-line px-4 pt-12 max-tablet:border-l-0">
          {rows.map((row) => (
            <div key={row} className="flex h-8 items-center justify-between border-t border-line">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-4 w-12" />
            </div>
          ))}
        </div>
      </main>
      <StatusBar>Reading the request</StatusBar>
    </>
  );
}
