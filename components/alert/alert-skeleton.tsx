import { Crumb } from "@/components/head/crumb";
import { StatusBar } from "@/components/shell/status-bar";
import { Skeleton } from "@/components/skeleton/skeleton";

const rows = ["a", "b", "c", "d", "e", "f"];

export function AlertSkeleton({ id }: { id: number }) {
  return (
    <>
      <header className="shrink-0 border-b border-line px-4 pt-2.5 pb-3">
        <div className="flex min-h-8 flex-wrap items-center gap-3">
          <Crumb href="/alerts">Alerts</Crumb>
          <h1 className="sr-only">Alert {id}</h1>
          <Skeleton className="h-7 w-80 max-w-full" />
        </div>
        <Skeleton className="mt-1 h-5 w-120 max-w-full" />
        <Skeleton className="mt-2 h-(--control) w-96 max-w-full" />
      </header>
      <main
        id="content"
        aria-busy="true"
        className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(0,420px)] border-b border-line max-tablet:grid-cols-1"
      >
        <div className="p-4">
          <Skeleton className="h-8 w-64" />
          <Skeleton className="mt-4 h-56" />
        </div>
        <div className="border-l border-line p-4 max-tablet:border-l-0">
          {rows.map((row) => (
            <Skeleton key={row} className="mb-3 h-5" />
          ))}
        </div>
      </main>
      <StatusBar>Reading the alert</StatusBar>
    </>
  );
}
