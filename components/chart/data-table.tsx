"use client";

import Link from "next/link";
import type { ChartTable, TableCell, TableColumn } from "@/lib/charts/figure";
import { parseTarget } from "@/lib/charts/target";
import { useMonitorState } from "@/lib/client/use-monitor-state";
import { targetHref } from "./target-href";
import { WholeRows } from "./whole-rows";

interface DataTableProps {
  readonly model: string;
  readonly caption: string;
  readonly table: ChartTable;
}

const cellStyle = ({ numeric, grows }: TableColumn) =>
  `h-[25px] border-b border-line px-1 whitespace-nowrap first:sticky first:left-0 first:bg-bg first:pl-0 last:pr-0 ${numeric ? "text-right" : ""} ${grows ? "w-full max-w-32 truncate" : ""}`;

/** What a chart draws, as rows that can be read and followed. */
export function DataTable({ model, caption, table }: DataTableProps) {
  return (
    <WholeRows label={`${caption}, as a table`}>
      <table className="w-full border-separate border-spacing-0 text-quiet">
        <thead className="sticky top-0 z-10 bg-bg">
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" className={`${cellStyle(column)} text-ink-3`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own but their place
            <Row key={index} model={model} cells={cells} columns={table.columns} />
          ))}
        </tbody>
      </table>
    </WholeRows>
  );
}

interface RowProps {
  readonly model: string;
  readonly cells: readonly TableCell[];
  readonly columns: ChartTable["columns"];
}

function Row({ model, cells, columns }: RowProps) {
  return (
    <tr className="snap-start">
      {columns.map((column, index) => (
        <td
          key={column.label}
          className={cellStyle(column)}
          title={column.grows ? cells[index]?.text : undefined}
        >
          <CellText model={model} cell={cells[index]} />
        </td>
      ))}
    </tr>
  );
}

function CellText({ model, cell }: { model: string; cell: TableCell | undefined }) {
  const { href } = useMonitorState();
  const target = parseTarget(cell?.target);
  if (!target) return cell?.text;
  return (
    <Link href={targetHref(model, target, href)} className="link">
      {cell?.text}
    </Link>
  );
}
