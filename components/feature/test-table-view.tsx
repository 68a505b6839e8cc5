import { StateIcon } from "@/components/verdict/state-icon";
import type { TestTable } from "@/lib/charts/test-table";

/** A test a column, a condition a row; a condition that holds is marked. */
export function TestTableView({ table }: { table: TestTable }) {
  return (
    <div>
      <table className="w-full text-quiet">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Measure</span>
            </th>
            {table.columns.map((column) => (
              <th key={column} scope="col" className="pb-0.5 text-right whitespace-nowrap text-ink-3">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, meaning, cells }) => (
            <tr key={label} className="border-t border-line/60">
              <th scope="row" title={meaning} className="py-px whitespace-nowrap text-ink-2">
                {label}
              </th>
              {cells.map(({ text, holds }, index) => (
                <td key={table.columns[index]} className="pl-3 text-right whitespace-nowrap">
                  <span
                    className={`inline-flex items-center gap-1 ${holds ? "font-semibold" : "text-ink-2"}`}
                  >
                    {holds ? <HoldMark label={label} /> : null}
                    {text}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note} className="mt-1 text-quiet text-ink-3">
          {note}
        </p>
      ))}
    </div>
  );
}

function HoldMark({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden="true">
        <StateIcon level="warning" small className="size-3" />
      </span>
      <span className="sr-only">{label} holds: </span>
    </>
  );
}
