import { PageHead } from "@/components/head/page-head";
import { StatusBar } from "@/components/shell/status-bar";
import { Skeleton } from "./skeleton";

interface ListRowsProps {
  /** The height of a row, and how its first words are drawn. */
  readonly row: string;
  readonly words: string;
}

const rows = ["a", "b", "c", "d", "e", "f"];

/** Stands for the rows of a list, in their size. */
export function ListRows({ row, words }: ListRowsProps) {
  return (
    <>
      <div className="h-8 border-b border-line" />
      {rows.map((each) => (
        <div key={each} className={`flex items-center gap-16 border-b border-line px-4 ${row}`}>
          <Skeleton className={words} />
          <Skeleton className="ml-auto h-5 w-40 max-phone:hidden" />
        </div>
      ))}
    </>
  );
}

/** A page of one list while nothing of it is known. */
export function ListSkeleton({ title, ...list }: ListRowsProps & { readonly title: string }) {
  return (
    <>
      <PageHead
        title={<h1 className="text-page font-semibold tracking-[-0.01em]">{title}</h1>}
        verdict={<Skeleton className="h-5 w-80 max-w-full" />}
      />
      <main id="content" aria-busy="true" className="flex-1 border-b border-line">
        <ListRows {...list} />
      </main>
      <StatusBar>{`Reading the ${title.toLowerCase()}`}</StatusBar>
    </>
  );
}
