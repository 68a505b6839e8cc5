import { PageHead } from "@/components/head/page-head";
import { StatusBar } from "@/components/shell/status-bar";
import { Skeleton } from "@/components/skeleton/skeleton";

const rows = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Stands for the rows of the list, in their size. */
export function RunsRows() {
  return (
    <>
      <div className="h-8 border-b border-line" />
      {rows.map((row) => (
        <div key={row} className="flex h-9 items-center gap-16 border-b border-line px-4 max-phone:h-14">
          <Skeleton className="h-5 w-56" />
          <Skeleton className="ml-auto h-5 w-72 max-phone:hidden" />
        </div>
      ))}
    </>
  );
}

export function RunsSkeleton() {
  return (
    <>
      <PageHead
        title={<h1 className="text-page font-semibold tracking-[-0.01em]">Runs</h1>}
        verdict={<Skeleton className="h-5 w-72 max-w-full" />}
      />
      <main id="content" aria-busy="true" className="flex-1 border-b border-line">
        <RunsRows />
      </main>
      <StatusBar>Reading the runs</StatusBar>
    </>
  );
}
