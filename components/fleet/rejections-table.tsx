"use client";

import { Instant } from "@/components/time/instant";
import { dayClockWords } from "@/components/time/time-words";
import type { RejectionsAnswer } from "@/lib/contracts/model";

export type Rejection = RejectionsAnswer["rejections"][number] & { readonly model: string };

const cell = "border-b border-line py-2 pr-4 align-top last:pr-0";

export function RejectionsTable({ rows }: { rows: readonly Rejection[] }) {
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="quiet">
          <th className={cell}>When, UTC</th>
          <th className={cell}>Model</th>
          <th className={`${cell} text-right`}>Rows</th>
          <th className={cell}>Reason</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.at} ${row.model} ${row.code} ${row.field} ${row.reason}`}>
            <td className={`${cell} whitespace-nowrap`}>
              <Instant at={row.at} words={dayClockWords} />
            </td>
            <td className={cell}>{row.model}</td>
            <td className={`${cell} text-right`}>{row.rows.toLocaleString("en")}</td>
            <td className={cell}>
              {row.reason}
              <span className="quiet block break-all">
                {row.kind}
                {row.field ? `, ${row.field}` : ""}
                {row.example ? `, as in ${row.example}` : ""}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
