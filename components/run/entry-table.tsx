import type { RunEntry } from "@/lib/contracts/runs";
import { RunSection } from "./run-section";

interface EntryTableProps {
  readonly title: string;
  readonly entries: readonly RunEntry[];
  readonly none: string;
}

/** Names and texts; a long text is broken, not cut. */
export function EntryTable({ title, entries, none }: EntryTableProps) {
  return (
    <RunSection title={title} count={entries.length}>
      {entries.length === 0 ? (
        <p className="mt-1 text-ink-2">{none}</p>
      ) : (
        <table className="mt-1 w-full table-fixed border-collapse">
          <tbody>
            {entries.map(({ key, value }) => (
              <tr key={key}>
                <th
                  scope="row"
                  className="w-2/5 border-b border-line py-1 pr-3 align-top break-words text-ink-2"
                >
                  {key}
                </th>
                <td className="border-b border-line py-1 align-top break-words">
                  <span className="line-clamp-4" title={value.length > 120 ? value : undefined}>
                    {value}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </RunSection>
  );
}
