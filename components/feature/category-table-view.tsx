"use client";

import { type CSSProperties, useMemo, useRef } from "react";
import { useSize } from "@/components/chart/use-size";
import {
  type Categorical,
  type CategoryRow,
  type Dumbbell,
  prepareCategories,
  wholeRows,
} from "@/lib/charts/category-rows";

interface CategoryTableViewProps {
  readonly name: string;
  readonly held: string;
  readonly now: string;
  readonly categorical: Categorical;
  readonly onOpenTable: () => void;
}

const headPixels = 26;
const rowPixels = 25;
const phoneRows = 12;

/** Categories with what is expected, what came, and the way between them. */
export function CategoryTableView({ name, held, now, categorical, onOpenTable }: CategoryTableViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const total = categorical.categories.length;
  const shown = size ? wholeRows(size.height - headPixels, rowPixels, total) : 0;
  const more = size ? total - shown : 0;
  const table = useMemo(() => prepareCategories(categorical, shown), [categorical, shown]);
  return (
    <section aria-label={`Categories of ${name}`} className="flex min-h-0 flex-1 flex-col">
      <div
        ref={place}
        className="min-h-0 flex-1 basis-0 overflow-hidden max-phone:h-(--rows) max-phone:flex-none"
        style={{ "--rows": `${headPixels + rowPixels * Math.min(total, phoneRows)}px` } as CSSProperties}
      >
        <table className="w-full">
          <thead className="sticky top-0 z-10 bg-bg text-quiet text-ink-3">
            <tr className="h-6">
              <th scope="col">{name}</th>
              <th scope="col" className="text-right text-reference-ink">
                {held}
              </th>
              <th scope="col" className="px-3 text-right font-semibold text-accent">
                {now}
              </th>
              <th scope="col" className="w-[38%] max-phone:hidden">
                <span className="sr-only">From {held} to now</span>
                <span className="relative block h-4" aria-hidden="true">
                  {table.ticks.map(({ place, label }) => (
                    <span
                      key={place}
                      className="absolute -translate-x-1/2 text-tick first:translate-x-0"
                      style={{ left: place }}
                    >
                      {label}
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col" className="text-right whitespace-nowrap">
                change, points
              </th>
              <th scope="col" className="text-right max-phone:hidden">
                95 %
              </th>
              <th scope="col" className="pl-3 text-right whitespace-nowrap max-phone:hidden">
                share of chi-square
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Row key={row.category} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="flex min-h-5 flex-wrap items-center gap-x-4 border-t border-line pt-1 text-quiet text-ink-3">
        {more > 0 ? (
          <button
            type="button"
            className="link inline-flex items-center max-phone:h-(--control) print:hidden"
            onClick={onOpenTable}
          >
            {more} more, in the table
          </button>
        ) : null}
        {table.rest ? <span>{table.rest}</span> : null}
        {table.expects ? <ExpectedKey /> : null}
      </p>
    </section>
  );
}

function Row({ row }: { row: CategoryRow }) {
  return (
    <tr className="h-6 border-t border-line">
      <th scope="row" className="max-w-48 truncate font-semibold" title={row.category}>
        {row.category}
      </th>
      <td className="text-right whitespace-nowrap text-reference-ink">{row.held}</td>
      <td className="px-3 text-right font-semibold whitespace-nowrap text-accent">{row.current}</td>
      <td className="max-phone:hidden">
        <DumbbellMark of={row.dumbbell} />
      </td>
      <td className="text-right whitespace-nowrap">{row.change}</td>
      <td className="pl-2 text-right whitespace-nowrap text-ink-3 max-phone:hidden">{row.interval}</td>
      <td className={`pl-3 text-right max-phone:hidden ${row.strong ? "font-semibold text-warning" : ""}`}>
        {row.share}
      </td>
    </tr>
  );
}

function ExpectedKey() {
  return (
    <span className="inline-flex items-center gap-1.5 max-phone:hidden">
      <svg width="3" height="12" aria-hidden="true">
        <line x1="1.5" x2="1.5" y1="0" y2="12" stroke="var(--reference)" />
      </svg>
      expected in these hours of the week
    </span>
  );
}

function DumbbellMark({ of: { held, expected, current } }: { of: Dumbbell }) {
  return (
    <svg width="100%" height="12" className="block overflow-visible" aria-hidden="true">
      <line x1="0" x2="100%" y1="6" y2="6" stroke="var(--grid)" />
      {expected ? <line x1={expected} x2={expected} y1="0" y2="12" stroke="var(--reference)" /> : null}
      {held ? <line x1={held} x2={current} y1="6" y2="6" stroke="var(--reference)" strokeWidth="2" /> : null}
      {held ? (
        <circle cx={held} cy="6" r="3.5" fill="var(--bg)" stroke="var(--reference)" strokeWidth="1.75" />
      ) : null}
      <circle cx={current} cy="6" r="4" fill="var(--current)" />
    </svg>
  );
}
