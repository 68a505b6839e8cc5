import { PageHead } from "@/components/head/page-head";
import { StatusBar } from "@/components/shell/status-bar";
import { Skeleton } from "@/components/skeleton/skeleton";

const rows = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The fleet's frame while it is on its way: heads, rows and the column beside them keep their sizes. */
export function FleetSkeleton() {
  return (
    <>
      <PageHead
        title={<h1 className="text-page font-semibold tracking-[-0.01em]">Fleet</h1>}
        verdict={<Skeleton className="h-5 w-96 max-w-full" />}
      />
      <main
        id="content"
        aria-busy="true"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_324px] max-[1400px]:grid-cols-[minmax(0,1fr)_280px] content-start border-b border-line max-desk:grid-cols-1"
      >
        <div>
          <div className="h-8 border-b border-line" />
          {rows.map((row) => (
            <div key={row} className="flex h-14 items-center gap-16 border-b border-line px-4">
              <Skeleton className="h-8 w-32" />
              <Skeleton className="h-8 w-56" />
              <Skeleton className="ml-auto h-6 w-64 max-phone:hidden" />
            </div>
          ))}
        </div>
        <div className="border-l border-line max-desk:hidden" />
      </main>
      <StatusBar>Reading the fleet</StatusBar>
    </>
  );
}
