import type { ComparedRow } from "@/lib/charts/moments-table";

interface ComparedTableProps {
  readonly rows: readonly ComparedRow[];
  readonly held: string;
  readonly now: string;
}

/** The same measures of the reference and of now. */
export function ComparedTable({ rows, held, now }: ComparedTableProps) {
  return (
    <table className="w-full text-quiet">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Measure</span>
          </th>
          <th scope="col" className="text-right text-reference-ink">
            {held}
          </th>
          <th scope="col" className="text-right font-semibold text-accent">
            {now}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, reference, current }) => (
          <tr key={label}>
            <th scope="row" className="py-px text-ink-2">
              {label}
            </th>
            <td className="pl-3 text-right whitespace-nowrap">{reference}</td>
            <td className="pl-3 text-right whitespace-nowrap">{current}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
