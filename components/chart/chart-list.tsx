"use client";

import Link from "next/link";
import { StateIcon } from "@/components/verdict/state-icon";
import type { ChartList as List, ListRow } from "@/lib/charts/figure";
import { parseTarget } from "@/lib/charts/target";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import { targetHref } from "./target-href";
import { WholeRows } from "./whole-rows";

/** What a chart marks, in words beneath it. */
export function ChartList({ model, list }: { model: string; list: List }) {
  return (
    <div className="mt-2 flex min-h-0 flex-1 flex-col">
      <p className="quiet h-6" aria-hidden="true">
        {list.label}
      </p>
      <WholeRows label={list.label}>
        <ul>
          {list.rows.map((row) => (
            <Row key={row.target} model={model} row={row} />
          ))}
        </ul>
      </WholeRows>
    </div>
  );
}

function Row({ model, row }: { model: string; row: ListRow }) {
  const { href } = useMonitorState();
  const target = parseTarget(row.target);
  return (
    <li className="relative flex h-[25px] snap-start items-center gap-2 border-t border-line hover:bg-sunken max-phone:h-11">
      <StateIcon level={row.level} small />
      <span className="sr-only">{row.state}:</span>
      {target ? (
        <Link
          href={targetHref(model, target, href)}
          title={`${row.text}: ${row.more}`}
          className="min-w-0 flex-1 truncate -outline-offset-2 after:absolute after:inset-0"
        >
          {row.text} <span className="quiet max-phone:block max-phone:truncate">{row.more}</span>
        </Link>
      ) : (
        <span className="min-w-0 flex-1 truncate">{row.text}</span>
      )}
      <span className="quiet whitespace-nowrap max-phone:max-w-20 max-phone:text-right max-phone:leading-4 max-phone:whitespace-normal">
        {row.note}
      </span>
    </li>
  );
}
