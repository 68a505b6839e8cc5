import { Crumb } from "@/components/head/crumb";
import { PageHead } from "@/components/head/page-head";
import { StatusBar } from "@/components/shell/status-bar";
import { ListRows } from "@/components/skeleton/list-skeleton";
import { Skeleton } from "@/components/skeleton/skeleton";

export function VersionsSkeleton({ model }: { model: string }) {
  return (
    <>
      <PageHead
        title={
          <>
            <Crumb href="/" className="max-phone:hidden">
              Fleet
            </Crumb>
            <span className="text-ink-3">{model}</span>
            <h1 className="text-page font-semibold tracking-[-0.01em]">Versions</h1>
          </>
        }
        verdict={<Skeleton className="h-5 w-80 max-w-full" />}
      />
      <main id="content" aria-busy="true" className="flex-1 border-b border-line">
        <div className="h-34 border-b border-line px-4 py-3">
          <Skeleton className="h-5 w-40" />
          <Skeleton className="mt-3 h-5 w-56" />
        </div>
        <ListRows row="h-12" words="h-6 w-56" />
      </main>
      <StatusBar>Reading the versions</StatusBar>
    </>
  );
}
