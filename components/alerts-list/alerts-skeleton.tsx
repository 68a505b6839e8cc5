import { PageHead } from "@/components/head/page-head";
import { StatusBar } from "@/components/shell/status-bar";
import { Skeleton } from "@/components/skeleton/skeleton";

const rows = ["a", "b", "c", "d", "e", "f"];

export function AlertsSkeleton() {
  return (
    <>
      <PageHead
        title={<h1 className="text-page font-semibold tracking-[-0.01em]">Alerts</h1>}
        verdict={<Skeleton className="h-5 w-96 max-w-full" />}
      />
      <main id="content" aria-busy="true" className="flex-1 border-b border-line">
        <div className="h-8 border-b border-line" />
        {rows.map((row) => (
          <div key={row} className="flex h-14 items-center gap-16 border-b border-line px-4">
            <Skeleton className="h-8 w-72" />
            <Skeleton className="ml-auto h-6 w-40 max-phone:hidden" />
          </div>
        ))}
      </main>
      <StatusBar>Reading the alerts</StatusBar>
    </>
  );
}
