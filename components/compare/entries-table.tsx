import { RunSection } from "@/components/run/run-section";
import type { CompareAnswer, ComparedEntry } from "@/lib/contracts/compare";

interface EntriesTableProps {
  readonly title: string;
  /** "param", "input or output". */
  readonly what: string;
  readonly compared: CompareAnswer["params"];
  readonly answer: CompareAnswer;
}

const head = "h-8 border-b border-line px-2 text-quiet text-ink-3 first:pl-0 last:pr-0";
const cell = "border-b border-line px-2 py-1 align-top wrap-anywhere first:pl-0 last:pr-0";

/** Named values of both versions; only those that differ, since the others say nothing. */
export function EntriesTable({ title, what, compared, answer }: EntriesTableProps) {
  const { entries, reason } = compared;
  const different = entries.filter(({ state }) => state !== "same");
  const { champion, challenger } = answer.comparison;
  const same = entries.length - different.length;
  return (
    <RunSection title={title} count={reason ? undefined : different.length}>
      {reason ? (
        <p className="mt-1 text-ink-2">
          {reason}{" "}
          <span className="quiet">
            Registered under the model's own name, version {challenger} is the one of that number.
          </span>
        </p>
      ) : different.length === 0 ? (
        <p className="mt-1 text-ink-2">
          {entries.length === 0 ? `Neither has a ${what}.` : `All ${entries.length} are the same.`}
        </p>
      ) : (
        <table className="mt-1 w-full table-fixed border-separate border-spacing-0">
          <thead>
            <tr>
              <th scope="col" className={head}>
                {what}
              </th>
              <th scope="col" className={head}>
                version {champion}
              </th>
              <th scope="col" className={head}>
                version {challenger}
              </th>
            </tr>
          </thead>
          <tbody>
            {different.map((entry) => (
              <tr key={entry.key}>
                <th scope="row" className={cell}>
                  {entry.key}
                </th>
                <Value entry={entry} side="champion" />
                <Value entry={entry} side="challenger" />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same > 0 && different.length > 0 ? (
        <p className="quiet mt-1">{same === 1 ? "1 more is" : `${same} more are`} the same.</p>
      ) : null}
    </RunSection>
  );
}

function Value({ entry, side }: { entry: ComparedEntry; side: "champion" | "challenger" }) {
  const value = entry[side];
  if (value === null) return <td className={`${cell} text-ink-3`}>not there</td>;
  return <td className={`${cell} ${side === "challenger" ? "font-semibold" : "text-ink-2"}`}>{value}</td>;
}
