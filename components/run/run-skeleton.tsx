import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { StatusBar } from "@/components/shell/status-bar";
import { Skeleton } from "@/components/skeleton/skeleton";

const rows = ["a", "b", "c", "d", "e", "f"];

export function RunSkeleton({ title = "Run" }: { title?: string }) {
  return (
    <>
      <PageHead
        title={
          <>
            <Crumb href="/runs">Runs</Crumb>
            <h1 className="sr-only">{title}</h1>
            <Skeleton className="h-6 w-64" />
          </>
        }
        verdict={<Skeleton className="h-5 w-80 max-w-full" />}
      />
      <main id="content" aria-busy="true" className="flex-1 border-b border-line px-4 py-3">
        {rows.map((row) => (
          <div key={row} className="flex h-10 items-center gap-16 border-b border-line">
            <Skeleton className="h-5 w-48" />
            <Skeleton className="h-6 w-28 max-phone:hidden" />
          </div>
        ))}
      </main>
      <StatusBar>Reading</StatusBar>
    </>
  );
}
